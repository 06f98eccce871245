/** Documents that an older version of Readout read: what today's would read differently, before anything is applied. */
import { Check, FileCheck, FileClock, ScanSearch } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatNumber, plural } from '../../../shared/format.ts';
import { cancelJob, jobs } from '../../api/jobs.ts';
import { useStore } from '../../api/store.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Failed, Progress } from '../../ui/feedback.tsx';
import { AgainPreview } from './again-preview.tsx';
import { type AgainState, again, applyAgain, lookAgain, type Preview } from './again-state.ts';
import { refreshedWords } from './again-words.ts';

function Running({ applying }: { applying: boolean }) {
  const job = useStore(jobs).find((each) => each.name === 'extraction.again');
  const title = applying ? 'Applying what today’s extraction reads' : 'Looking at what would change';
  return (
    <div className="empty" role="status">
      <h2>{title}</h2>
      <p>
        {applying ? 'What is applied so far stays, also when you stop.' : 'Nothing is changed. You can go on working.'}
      </p>
      <div className="again-progress">
        <Progress done={job?.done ?? 0} total={job?.total ?? null} label={title} />
        <span className="small ink2 nowrap">
          {job?.total == null ? 'Starting…' : `${formatNumber(job.done)} of ${plural(job.total, 'document')}`}
        </span>
        <Button small disabled={!job || job.cancelling} onClick={() => job && cancelJob(job.call)}>
          {job?.cancelling ? 'Stopping…' : 'Cancel'}
        </Button>
      </div>
    </div>
  );
}

function Invitation({ outdated, stopped }: { outdated: number; stopped: number | null }) {
  const busy = useStore(jobs).length > 0;
  return (
    <Empty
      icon={stopped === null ? FileClock : ScanSearch}
      title={
        stopped === null
          ? `An older version of Readout read ${plural(outdated, 'document')}`
          : 'Stopped; nothing was changed'
      }
      actions={
        <Button kind="primary" disabled={busy} onClick={() => void lookAgain()}>
          {stopped === null ? 'See what would change' : 'Look again'}
        </Button>
      }
      {...(busy ? { hint: 'Another job is running; this can start when it ends.' } : {})}
    >
      {stopped === null
        ? 'This version may find more in them, or read some of it better. You see every difference before it is applied. What people confirmed, corrected, added, tagged or noted stays as it is.'
        : `${plural(stopped, 'document')} of ${formatNumber(outdated)} had been looked at.`}
    </Empty>
  );
}

function UpToDate() {
  return (
    <Empty icon={FileCheck} title="Every document was read by this version">
      After an upgrade, documents that an older version read stand here, with what would change.
    </Empty>
  );
}

function NothingDiffers({ outdated, preview }: { outdated: number; preview: Preview }) {
  const { unread, refreshed } = preview;
  return (
    <Empty
      icon={Check}
      title={refreshed === 0 ? 'Nothing would change' : 'Every statement is found as it stands'}
      actions={
        <Button kind="primary" onClick={() => void applyAgain(null)}>
          {refreshed === 0 ? 'Mark them as read by this version' : 'Apply to all'}
        </Button>
      }
    >
      {plural(outdated - unread, 'document')} read again, and every statement and meeting is found as it stands.{' '}
      {refreshedWords(refreshed)}
      {unread > 0 && ` ${plural(unread, 'document')} could not be read again and stay as they are.`}
    </Empty>
  );
}

/** Whether what is shown has not been that of the library for a moment: the number comes a little after a change. */
function useStale(state: AgainState, outdated: number): boolean {
  const differs = state.state === 'shown' && !state.applying && state.preview.outdated !== outdated;
  const [stale, setStale] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStale(differs), differs ? 600 : 0);
    return () => clearTimeout(timer);
  }, [differs]);
  return stale && differs;
}

function Content({ state, outdated }: { state: AgainState; outdated: number }) {
  if (state.state === 'looking') return <Running applying={false} />;
  if (state.state === 'failed') return <Failed error={state.error} onRetry={() => void lookAgain()} />;
  if (state.state === 'shown' && state.applying) return <Running applying />;
  if (outdated === 0) return <UpToDate />;
  if (state.state === 'shown') return <NothingDiffers outdated={outdated} preview={state.preview} />;
  return <Invitation outdated={outdated} stopped={state.state === 'stopped' ? state.seen : null} />;
}

export function AgainPane({ outdated }: { outdated: number }) {
  const kept = useStore(again);
  const stale = useStale(kept, outdated);
  const state: AgainState = stale ? { state: 'none' } : kept;
  const differs = state.state === 'shown' && !state.applying && state.preview.found.length > 0;
  return (
    <section className="review-pane" aria-label="Read by an older version">
      {differs && <AgainPreview preview={state.preview} />}
      {!differs && (
        <>
          <div className="head">
            <h1>Read by an older version</h1>
            <span className="count">{plural(outdated, 'document')}</span>
          </div>
          <div className="section-line fill">
            <Content state={state} outdated={outdated} />
          </div>
        </>
      )}
    </section>
  );
}
