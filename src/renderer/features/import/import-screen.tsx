/** The result of an import: what became of every file, what needs attention first. */
import { Play, Quote, Save, Undo2 } from 'lucide-react';
import type { ImportReport } from '../../../shared/contract/rows.ts';
import { formatDate, formatNumber, plural } from '../../../shared/format.ts';
import { importCsv } from '../../../shared/import-csv.ts';
import { bridge } from '../../api/bridge.ts';
import { undo } from '../../api/commands.ts';
import { jobs } from '../../api/jobs.ts';
import { useQuery } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { valueOrShow } from '../../app/libraries.ts';
import { navigate, useRoute } from '../../app/router.ts';
import { invoke } from '../../app/shortcuts.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty, Failed, Skeleton } from '../../ui/feedback.tsx';
import { importIcon } from '../../ui/icons.ts';
import { ImportFiles } from './import-files.tsx';
import { resumeImport } from './start-import.ts';

function when(startedAt: string): string {
  const date = new Date(startedAt);
  if (Number.isNaN(date.getTime())) return startedAt;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${formatDate(day)}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function Figure({ value, words, warn }: { value: number; words: string; warn?: boolean }) {
  return (
    <div className="figure">
      <b className={warn ? 'st-warn' : ''}>{formatNumber(value)}</b>
      <span>{words}</span>
    </div>
  );
}

const outcomeWords: Readonly<Record<ImportReport['outcome'], string>> = {
  running: ', running',
  done: '',
  cancelled: ', stopped before its end',
  interrupted: ', cut off when Readout ended: what is listed is in',
  resumed: ', stopped before its end and resumed since',
};

async function saveReport(report: ImportReport): Promise<void> {
  const bytes = new TextEncoder().encode(importCsv(report));
  valueOrShow(await bridge().shell.saveFile({ name: 'import.csv', mediaType: 'text/csv', bytes }));
}

function Result({ report, isLast }: { report: ImportReport; isLast: boolean }) {
  const done = report.imported + report.nearDuplicate + report.newerVersion;
  const running = useStore(jobs).length > 0;
  const isUnfinished = !running && (report.outcome === 'cancelled' || report.outcome === 'interrupted');
  return (
    <>
      <div className="head">
        <h1>Import</h1>
        <span className="count">
          {when(report.startedAt)}
          {outcomeWords[report.outcome]}
        </span>
        <span className="end" />
        {isLast && done > 0 && (
          <Button kind="quiet" icon={Undo2} onClick={() => void undo()}>
            Undo import
          </Button>
        )}
        {isUnfinished && report.id !== null && (
          <Button icon={Play} onClick={() => report.id !== null && void resumeImport(report.id)}>
            Read the rest
          </Button>
        )}
        <Button kind="quiet" icon={Save} onClick={() => void saveReport(report)}>
          Save report
        </Button>
      </div>
      <div className="figures">
        <Figure value={done} words="imported" />
        <Figure value={report.duplicate} words={report.duplicate === 1 ? 'duplicate' : 'duplicates'} />
        <Figure
          value={report.failed}
          words={report.failed === 1 ? 'needs attention' : 'need attention'}
          warn={report.failed > 0}
        />
        <span className="figure-line" />
        <Figure value={report.statements} words={report.statements === 1 ? 'statement' : 'statements'} />
        <Figure value={report.meetings} words={report.meetings === 1 ? 'meeting' : 'meetings'} />
        <span className="end" />
        {report.statements > 0 && (
          <Button kind="primary" icon={Quote} onClick={() => navigate({ screen: 'statements' })}>
            Look through the statements
          </Button>
        )}
      </div>
      <ImportFiles files={report.files} />
    </>
  );
}

function NoImports() {
  return (
    <Empty
      icon={importIcon}
      title="Nothing imported yet"
      actions={
        <Button kind="primary" icon={importIcon} onClick={() => invoke('import')}>
          Import documents
        </Button>
      }
    >
      Choose files, or drop a folder anywhere in this window.
    </Empty>
  );
}

export function ImportScreen() {
  const { id } = useRoute();
  const list = useQuery('imports.list', {});
  const undoLabel = useQuery('library.info', {}).value?.undo;
  const shownId = id ?? list.value?.[0]?.id ?? null;
  const report = useQuery('imports.get', shownId === null ? null : { id: shownId });
  useTitle('Import');
  const isLast = shownId === list.value?.[0]?.id && /import/iu.test(undoLabel ?? '');
  const error = report.error ?? list.error;
  return (
    <Workspace>
      {report.value && <Result report={report.value} isLast={isLast} />}
      {!report.value && (
        <div className="head">
          <h1>Import</h1>
          {list.value && list.value.length > 1 && <span className="count">{plural(list.value.length, 'import')}</span>}
        </div>
      )}
      {!report.value && (
        <div className="section-line fill">
          {error && <Failed error={error} />}
          {!error && shownId === null && list.value && <NoImports />}
          {!error && shownId !== null && (
            <div className="pad">
              <Skeleton widths={['40%', '70%', '60%', '66%']} />
            </div>
          )}
        </div>
      )}
    </Workspace>
  );
}
