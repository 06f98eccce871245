/** Overview: what is in the library, and what waits. Every mark leads to the rows behind it. */
import { ChartColumn } from 'lucide-react';
import { formatDateRange, plural } from '../../../shared/format.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { openSampleLibrary } from '../../app/libraries.ts';
import { amendRoute, useRoute } from '../../app/router.ts';
import { invoke } from '../../app/shortcuts.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { useThemesById } from '../../parts/use-themes.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Failed } from '../../ui/feedback.tsx';
import { importIcon } from '../../ui/icons.ts';
import { AttentionList } from './attention.tsx';
import { Countries } from './countries.tsx';
import { PeriodFilter, SourceFilter } from './filters.tsx';
import { Speakers } from './speakers.tsx';
import { Timeline } from './timeline.tsx';

function NothingYet() {
  return (
    <Empty
      icon={ChartColumn}
      title="Nothing in this library yet"
      actions={
        <>
          <Button kind="primary" icon={importIcon} onClick={() => invoke('import')}>
            Import documents
          </Button>
          <Button onClick={() => void openSampleLibrary()}>Open the sample library</Button>
        </>
      }
      hint="Or drop files anywhere in this window."
    >
      Import readouts, press releases or transcripts. Here you will see who speaks about what, who met whom, and how
      that changes.
    </Empty>
  );
}

/** The query in the address names what is not there any more, a theme for one. */
function Unreadable({ message, onAll }: { message: string; onAll: () => void }) {
  return (
    <Empty
      icon={ChartColumn}
      title="This query cannot be read"
      actions={<Button onClick={onAll}>Show the whole library</Button>}
    >
      {message}
    </Empty>
  );
}

/** "Dec 1999 – Dec 2024": a whole library is not told by its days. */
function periodWords(first: string | null, last: string | null): string {
  return formatDateRange(first?.slice(0, 7) ?? null, last?.slice(0, 7) ?? null);
}

export function OverviewScreen() {
  useTitle('Overview');
  const { query } = useRoute();
  const themes = useThemesById();
  const info = useQuery('library.info', {}).value;
  const result = useQuery('library.overview', { query });
  const overview = useLast(result.value);
  const attention = useQuery('library.attention', {}).value;
  const onQuery = (next: string) => amendRoute({ query: next });
  const empty = info?.documents === 0;
  const ready = !result.error && !empty && overview && info;
  return (
    <Workspace>
      <div className="head">
        <h1>Overview</h1>
        {info && overview && !empty && (
          <span className="count cut">
            {[plural(info.documents, 'document'), periodWords(overview.first, overview.last)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        <span className="end" />
        {overview && !empty && (
          <>
            <PeriodFilter query={query} onQuery={onQuery} />
            <SourceFilter query={query} onQuery={onQuery} sources={overview.sources} />
          </>
        )}
      </div>
      {empty && <NothingYet />}
      {!empty && result.error && (
        <div className="fill">
          {result.error.code === 'QUERY_INVALID' ? (
            <Unreadable message={result.error.message} onAll={() => onQuery('')} />
          ) : (
            <Failed error={result.error} />
          )}
        </div>
      )}
      {ready && (
        <div className="scroll ov">
          <Timeline overview={overview} query={query} themes={themes} />
          <AttentionList attention={attention} />
          <Speakers overview={overview} query={query} themes={themes} people={info.people} />
          <Countries overview={overview} query={query} meetings={info.meetings} />
        </div>
      )}
      {!empty && !result.error && !ready && <div className="fill" aria-busy="true" />}
    </Workspace>
  );
}
