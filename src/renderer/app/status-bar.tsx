/** Saved, offline, what runs, who codes. */
import { Check, TriangleAlert, WifiOff } from 'lucide-react';
import { plural } from '../../shared/format.ts';
import { failure, saving } from '../api/commands.ts';
import { engineState } from '../api/host-state.ts';
import { cancelJob, jobs } from '../api/jobs.ts';
import { useQuery } from '../api/queries.ts';
import { useStore } from '../api/store.ts';
import { Progress } from '../ui/feedback.tsx';
import { Icon } from '../ui/icon.tsx';
import { isChange, jobIcon, jobWords } from './job-words.ts';

function SavedState() {
  const { pending, unsaved } = useStore(saving);
  const engine = useStore(engineState);
  const worst = unsaved[0];
  if (worst) {
    return (
      <button type="button" className="row st-bad status-button" onClick={() => failure.set(worst.error)}>
        <Icon of={TriangleAlert} size="s" />
        {plural(unsaved.length, 'change')} not saved
      </button>
    );
  }
  if (engine.state === 'restarting') return <span className="row">Starting again…</span>;
  return (
    <span className="row" role="status">
      <Icon of={Check} size="s" />
      {pending > 0 ? 'Saving…' : 'All changes saved'}
    </span>
  );
}

export function StatusBar() {
  const info = useQuery('library.info', {}).value;
  const running = useStore(jobs);
  const job = running[0];
  return (
    <footer className="status">
      <SavedState />
      <span className="row">
        <Icon of={WifiOff} size="s" />
        Offline
      </span>
      {info?.coder && <span className={job ? 'row' : 'row end'}>Coder: {info.coder}</span>}
      {job && (
        <span className="row end status-job">
          <Icon of={jobIcon(job)} size="s" />
          {jobWords(job)}
          <Progress done={job.done} total={job.total} label={job.title || jobWords(job)} />
          {isChange(job) && (
            <button type="button" className="btn-link" disabled={job.cancelling} onClick={() => cancelJob(job.call)}>
              Cancel
            </button>
          )}
        </span>
      )}
    </footer>
  );
}
