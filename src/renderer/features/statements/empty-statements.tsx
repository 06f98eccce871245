/** The Statements table without rows: nothing imported yet, or nothing that matches. */
import { Inbox, Quote } from 'lucide-react';
import { formatNumber, plural } from '../../../shared/format.ts';
import { removeConjunct, splitConjuncts } from '../../../shared/query/conjuncts.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import { useQuery } from '../../api/queries.ts';
import { screenExists } from '../../app/available-screens.ts';
import { openSampleLibrary } from '../../app/libraries.ts';
import { navigate } from '../../app/router.ts';
import { invoke } from '../../app/shortcuts.ts';
import { chipWords } from '../../parts/filter-words.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/feedback.tsx';
import { importIcon } from '../../ui/icons.ts';

export function NoStatementsYet() {
  return (
    <Empty
      icon={Quote}
      title="No statements yet"
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
      Import readouts, press releases or transcripts. Readout finds who said what in them, and shows each statement with
      its place in the source.
    </Empty>
  );
}

/** How many statements a part of the query finds alone. */
function useCount(query: string | null): number | null {
  const list = useQuery('statements.ids', query === null ? null : { query }).value;
  return list ? list.ids.length : null;
}

export function NothingMatches({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const parsed = parseQuery(query);
  const parts = parsed.ok ? splitConjuncts(parsed.node) : [];
  const [first, second] = parts;
  const source = (index: number) => {
    const part = parts[index];
    return parts.length === 2 && part ? query.slice(part.span.start, part.span.end) : null;
  };
  const firstCount = useCount(source(0));
  const secondCount = useCount(source(1));
  const suggestions = useQuery('library.info', {}).value?.suggestions ?? 0;
  const both = first && second && firstCount !== null && secondCount !== null;
  const title =
    parts.length === 2
      ? 'No statement matches both filters'
      : `No statement matches ${parts.length > 2 ? 'all filters' : 'this filter'}`;
  return (
    <Empty
      icon={Quote}
      title={title}
      actions={
        <>
          {parts.toReversed().map((part, reversed) => (
            <Button key={part.span.start} onClick={() => onQuery(removeConjunct(query, parts.length - 1 - reversed))}>
              Remove “{chipWords(part).value.replace(/^“|”$/gu, '')}”
            </Button>
          ))}
          {suggestions > 0 && screenExists('review') && (
            <Button icon={Inbox} onClick={() => navigate({ screen: 'review', tab: 'suggestions' })}>
              Review {plural(suggestions, 'suggestion')}
            </Button>
          )}
        </>
      }
    >
      {both &&
        `${chipWords(first).value} has ${plural(firstCount, 'statement')}, and ${chipWords(second).value} ${formatNumber(secondCount)}, but none in common.`}
      {!both && 'Take a filter away to see more.'}
    </Empty>
  );
}
