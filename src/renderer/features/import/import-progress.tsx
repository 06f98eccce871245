/** The card over the window while an import runs: the app stays usable beside it. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ImportFileRow } from '../../../shared/contract/rows.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { cancelJob, type Job, type JobName, jobs, secondsLeft } from '../../api/jobs.ts';
import { useQuery } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { statusWords } from '../../parts/status-words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Progress } from '../../ui/feedback.tsx';
import { baseName } from './start-import.ts';

function timeWords(seconds: number | null): string | null {
  if (seconds === null) return null;
  if (seconds < 90) return `${plural(Math.max(1, seconds), 'second')} left`;
  return `${plural(Math.round(seconds / 60), 'minute')} left`;
}

/** The engine's report of the running import: what it says of the files so far. */
function useRunningReport() {
  const running = useQuery('imports.list', {}).value?.find((report) => report.outcome === 'running');
  return useQuery('imports.get', running?.id == null ? null : { id: running.id }).value;
}

const lastFiles = 4;

function FileLine({ file }: { file: ImportFileRow }) {
  const words = statusWords[file.status];
  return (
    <div className="import-file">
      <span className="cut" dir="auto" data-cut="">
        {baseName(file.path)}
      </span>
      <span className={words.attention ? 'st-warn' : 'ink3'}>{words.short}</span>
    </div>
  );
}

function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

function ImportCard({ job }: { job: Job }) {
  const [open, setOpen] = useState(true);
  const report = useRunningReport();
  const now = useNow(1000);
  const facts = [
    report && report.statements > 0
      ? `${plural(report.statements, 'statement')}, ${plural(report.meetings, 'meeting')} so far`
      : null,
    timeWords(secondsLeft(job, now)),
  ].filter(Boolean);
  const files = report?.files.slice(-lastFiles).toReversed() ?? [];
  return (
    <section className="import-card" aria-label={`Importing ${job.title}`}>
      <header>
        <b className="strong cut" data-cut="">
          Importing {job.title}
        </b>
        <IconButton
          small
          icon={open ? ChevronDown : ChevronUp}
          label={open ? 'Show less' : 'Show more'}
          onClick={() => setOpen(!open)}
        />
      </header>
      <div className="import-bar">
        <Progress done={job.done} total={job.total} label={`Importing ${job.title}`} />
        <span className="nowrap">
          {job.total === null ? 'Counting files…' : `${formatNumber(job.done)} of ${plural(job.total, 'file')}`}
        </span>
      </div>
      {open && <p className="small ink3 import-facts">{facts.join(' · ') || 'Reading…'}</p>}
      {open && (
        <div className="import-files">
          {job.current && (
            <div className="import-file">
              <span className="cut" dir="auto" data-cut="">
                {baseName(job.current)}
              </span>
              <span className="ink3">reading…</span>
            </div>
          )}
          {files.map((file) => (
            <FileLine key={file.path} file={file} />
          ))}
        </div>
      )}
      <footer>
        <span className="small ink3">Files read so far are kept.</span>
        <span className="end" />
        <Button small disabled={job.cancelling} onClick={() => cancelJob(job.call)}>
          {job.cancelling ? 'Stopping…' : 'Cancel'}
        </Button>
      </footer>
    </section>
  );
}

/** Jobs that import. */
const importing: ReadonlySet<Job['name']> = new Set<JobName>(['imports.start', 'imports.resume', 'watch.scan']);

export function ImportProgress() {
  const running = useStore(jobs).find((job) => importing.has(job.name));
  return running ? <ImportCard key={running.call} job={running} /> : null;
}
