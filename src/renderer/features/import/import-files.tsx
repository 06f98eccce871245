/** What became of each file: what needs attention first, then what is there already, then what was imported. */
import { Check, Copy, Folder, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ImportFileRow } from '../../../shared/contract/rows.ts';
import { formatDate, formatNumber, plural } from '../../../shared/format.ts';
import { bridge } from '../../api/bridge.ts';
import { documentRows, useRow } from '../../api/rows.ts';
import { screenExists } from '../../app/available-screens.ts';
import { documentQuery } from '../../app/queries.ts';
import { navigate } from '../../app/router.ts';
import { statusWords } from '../../parts/status-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { baseName } from './start-import.ts';

const groups = [
  { title: 'Need attention', icon: TriangleAlert, has: (file: ImportFileRow) => statusWords[file.status].attention },
  { title: 'Duplicates, not imported again', icon: Copy, has: (file: ImportFileRow) => file.status === 'duplicate' },
  {
    title: 'Imported',
    icon: Check,
    has: (file: ImportFileRow) => !statusWords[file.status].attention && file.status !== 'duplicate',
  },
] as const;

/** Rows of a group before "Show all": a list of thousands is read in the table of documents. */
const firstRows = 200;

function openDocument(id: number): void {
  if (screenExists('documents')) navigate({ screen: 'documents', id });
  else navigate({ screen: 'statements', query: documentQuery(id) });
}

function FileRow({ file }: { file: ImportFileRow }) {
  const words = statusWords[file.status];
  const { document } = file;
  const row = useRow(documentRows, document ?? 0);
  const about =
    row && [row.date && formatDate(row.date), plural(row.statements, 'statement')].filter(Boolean).join(' · ');
  const detail = file.reason ?? (words.advice || about);
  const isElectron = bridge().shell.info.kind === 'electron';
  return (
    <tr className="tr comfort file-row">
      <td>
        <span className={words.attention ? 'cut block' : 'cut block c2'} dir="auto" data-tip={file.path}>
          {baseName(file.path)}
        </span>
      </td>
      <td>
        <span className="cut block" dir="auto" data-cut="">
          {row && file.status !== 'duplicate' ? row.title : words.title}
        </span>
        <span className="sub" dir="auto">
          {detail}
        </span>
      </td>
      <td className="file-actions">
        {words.attention && isElectron && (
          <Button small icon={Folder} onClick={() => void bridge().shell.showInFolder(file.path)}>
            Show file
          </Button>
        )}
        {document !== null && (
          <Button small kind="quiet" onClick={() => openDocument(document)}>
            Open
          </Button>
        )}
      </td>
    </tr>
  );
}

function FileGroup({ group, files }: { group: (typeof groups)[number]; files: readonly ImportFileRow[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? files : files.slice(0, firstRows);
  useEffect(() => {
    const documents = files.slice(0, all ? files.length : firstRows).flatMap((file) => file.document ?? []);
    if (documents.length > 0) documentRows.want(documents);
  }, [files, all]);
  return (
    <tbody>
      <tr className="tr-group">
        <th scope="rowgroup" colSpan={3}>
          <Icon of={group.icon} size="s" />
          <b>{group.title}</b>
          <span className="d">{formatNumber(files.length)}</span>
        </th>
      </tr>
      {shown.map((file) => (
        <FileRow key={file.path} file={file} />
      ))}
      {shown.length < files.length && (
        <tr className="tr file-row">
          <td>
            <button type="button" className="btn-link" onClick={() => setAll(true)}>
              Show all {formatNumber(files.length)}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

export function ImportFiles({ files }: { files: readonly ImportFileRow[] }) {
  return (
    <div className="scroll import-result">
      <table>
        <thead>
          <tr className="tr th file-row">
            <th scope="col">File</th>
            <th scope="col">What happened</th>
            <th scope="col">
              <span className="sr">What to do</span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => {
          const own = files.filter(group.has);
          return own.length > 0 && <FileGroup key={group.title} group={group} files={own} />;
        })}
      </table>
    </div>
  );
}
