/** Files that no import could read: what happened to each, and what to do. */
import { FileCheck } from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';
import { hrefOf } from '../../app/router.ts';
import { invoke } from '../../app/shortcuts.ts';
import { statusWords } from '../../parts/status-words.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/feedback.tsx';
import { importIcon } from '../../ui/icons.ts';

type FailedFile = Output<'review.files'>[number];

const nameOf = (path: string): string => path.split(/[/\\]/u).at(-1) ?? path;

export function FilesPane({ files }: { files: readonly FailedFile[] }) {
  return (
    <section className="review-pane" aria-label="Files that failed">
      <div className="head">
        <h1>Files that failed</h1>
        <span className="count">{formatNumber(files.length)}</span>
        <span className="end" />
        {files.length > 0 && (
          <Button icon={importIcon} onClick={() => invoke('import')}>
            Import them again
          </Button>
        )}
      </div>
      {files.length === 0 && (
        <div className="section-line fill">
          <Empty icon={FileCheck} title="Every file was read">
            Files that an import cannot read stand here, with what to do about each.
          </Empty>
        </div>
      )}
      {files.length > 0 && <Files files={files} />}
    </section>
  );
}

function Files({ files }: { files: readonly FailedFile[] }) {
  return (
    <div className="scroll section-line">
      <table className="review-files">
        <thead className="small ink3">
          <tr>
            <th scope="col">File</th>
            <th scope="col">What happened, and what to do</th>
            <th scope="col">Import</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={`${file.import} ${file.path}`}>
              <th scope="row">
                <span dir="auto">{nameOf(file.path)}</span>
                <span className="sub cut" dir="auto" data-cut="">
                  {file.path}
                </span>
              </th>
              <td>
                {statusWords[file.status].title}
                <span className="sub">{file.reason ?? statusWords[file.status].advice}</span>
              </td>
              <td className="nowrap">
                <a href={hrefOf({ screen: 'import', id: file.import })}>{formatDate(file.startedAt.slice(0, 10))}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
