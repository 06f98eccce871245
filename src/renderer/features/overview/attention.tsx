/** What a person should look at; nothing is listed that waits for nobody. */
import { CalendarDays, Check, CircleQuestionMark, Copy, type LucideIcon, Tag, TriangleAlert } from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import type { ImportStatus } from '../../../shared/domain.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { screenExists } from '../../app/available-screens.ts';
import type { RouteInput, ScreenName } from '../../app/router.ts';
import { Icon } from '../../ui/icon.tsx';
import { ShortcutKeys } from '../../ui/keys.tsx';
import { Link } from '../../ui/link.tsx';

type Attention = Output<'library.attention'>;

interface Item {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly about: string;
  readonly count: number;
  /** The first screen that exists is where it leads. */
  readonly to: readonly RouteInput[];
}

/** In few words, after a number. */
const reasons: Readonly<Partial<Record<ImportStatus, string>>> = {
  empty: 'without text',
  'needs-password': 'with a password',
  scan: 'scan without text',
  unsupported: 'of another type',
  damaged: 'damaged',
  'too-large': 'too large',
  failed: 'unreadable',
};

/** The two terms with most suggestions, each by its first form: "border" of "border, borders, frontier". */
function termsOf(rules: Attention['suggestions']['rules']): readonly (readonly [string, number])[] {
  const terms = new Map<string, number>();
  for (const { term, suggestions } of rules) {
    const short = term.split(',')[0]?.trim() ?? term;
    terms.set(short, (terms.get(short) ?? 0) + suggestions);
  }
  return [...terms].sort((one, other) => other[1] - one[1]).slice(0, 2);
}

function itemsOf({ suggestions, unresolved, duplicates, undated, failed }: Attention): readonly Item[] {
  const review = (tab: string): RouteInput => ({ screen: 'review', tab });
  return [
    {
      icon: Tag,
      title: 'Suggestions to review',
      about: termsOf(suggestions.rules)
        .map(([term, n], at) => `${formatNumber(n)} by ${at === 0 ? 'rule ' : ''}“${term}”`)
        .join(', '),
      count: suggestions.statements,
      to: [review('suggestions'), { screen: 'statements', query: 'is:suggested' }],
    },
    {
      icon: CircleQuestionMark,
      title: 'Unresolved speakers',
      about: unresolved.words.map((words) => `“${words}”`).join(', '),
      count: unresolved.statements,
      to: [review('speakers'), { screen: 'statements', query: '-has:speaker' }],
    },
    {
      icon: Copy,
      title: 'Possible duplicates',
      about: `Among ${plural(duplicates.documents, 'document')}`,
      count: duplicates.pairs,
      to: [review('duplicates')],
    },
    {
      icon: CalendarDays,
      title: 'Meetings without a date',
      about: `In ${plural(undated.documents, 'document')}`,
      count: undated.meetings,
      to: [{ screen: 'meetings', query: '-has:date' }],
    },
    {
      icon: TriangleAlert,
      title: 'Files that failed',
      about: failed.files.map(({ status, files }) => `${formatNumber(files)} ${reasons[status] ?? status}`).join(', '),
      count: failed.files.reduce((sum, { files }) => sum + files, 0),
      to: [review('files'), { screen: 'import', id: failed.import }],
    },
  ];
}

const exists = ({ screen }: { screen: ScreenName }) => screenExists(screen);

export function AttentionList({ attention }: { attention: Attention | null }) {
  const items = attention ? itemsOf(attention).filter((item) => item.count > 0 && item.to.some(exists)) : [];
  return (
    <figure className="chart ov-attention" aria-labelledby="ov-attention">
      <header>
        <h2 id="ov-attention">Needs attention</h2>
        <span className="end" />
        {screenExists('review') && items.length > 0 && (
          <Link className="small strong-link row" to={{ screen: 'review' }}>
            Review <ShortcutKeys name="goReview" />
          </Link>
        )}
      </header>
      <ul>
        {items.map((item) => (
          <li key={item.title}>
            <Link className="att" to={item.to.find(exists) ?? { screen: 'statements' }}>
              <Icon of={item.icon} />
              <span className="grow">
                <span className="cut block">{item.title}</span>
                <span className="sub cut" dir="auto" data-cut="">
                  {item.about}
                </span>
              </span>
              <span className="c2 num">{formatNumber(item.count)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {attention && items.length === 0 && (
        <p className="none row">
          <Icon of={Check} />
          Nothing waits for a decision.
        </p>
      )}
    </figure>
  );
}
