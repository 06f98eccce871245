/** What waits, by its reason. */
import { type ReactNode, useState } from 'react';
import { formatNumber } from '../../../shared/format.ts';
import type { RouteInput } from '../../app/router.ts';
import type { ThemesById } from '../../parts/use-themes.ts';
import { Progress } from '../../ui/feedback.tsx';
import { Link } from '../../ui/link.tsx';
import { Dot } from '../../ui/tag.tsx';
import { type Group, groupKey, groupTitle, type Suggestions } from './review-words.ts';

export type Reading = 'speakers' | 'doubted' | 'duplicates' | 'again' | 'files';
export interface ReadingItem {
  readonly tab: Reading;
  readonly title: string;
  readonly count: number;
}

interface ReviewListProps {
  readonly left: number;
  readonly suggestions: Suggestions;
  readonly reading: readonly ReadingItem[];
  readonly themes: ThemesById;
  readonly group: Group | null;
  readonly tab: Reading | 'suggestions';
}

const few = 10;

export const groupRoute = (group: Group): RouteInput => ({
  screen: 'review',
  tab: 'suggestions',
  id: group.theme,
  at: group.rule,
});

function Item({
  to,
  on,
  lead,
  children,
  count,
}: {
  to: RouteInput;
  on: boolean;
  lead?: ReactNode;
  children: ReactNode;
  count: number;
}) {
  return (
    <Link to={to} className={on ? 'review-item on' : 'review-item'} aria-current={on ? 'true' : undefined}>
      {lead}
      <span className="cut" dir="auto" data-cut="">
        {children}
      </span>
      <span className="end ink3">{formatNumber(count)}</span>
    </Link>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <>
      <h2 className="review-part">
        {title}
        <span className="end">{formatNumber(count)}</span>
      </h2>
      {children}
    </>
  );
}

function Groups({ suggestions, themes, group, tab }: Omit<ReviewListProps, 'left' | 'reading'>) {
  const [all, setAll] = useState(false);
  const at = tab === 'suggestions' && group ? groupKey(group) : null;
  const { groups } = suggestions;
  const shown =
    all || groups.length <= few + 1 ? groups : groups.filter((each, index) => index < few || groupKey(each) === at);
  const hidden = groups.length - shown.length;
  return (
    <>
      {shown.map((each) => {
        const theme = themes.get(each.theme);
        return (
          <Item
            key={groupKey(each)}
            to={groupRoute(each)}
            on={groupKey(each) === at}
            lead={theme && <Dot color={theme.color} />}
            count={each.waiting}
          >
            {groupTitle(each)}
          </Item>
        );
      })}
      {hidden > 0 && (
        <button type="button" className="review-item" onClick={() => setAll(true)}>
          {formatNumber(hidden)} more rules
          <span className="end ink3">
            {formatNumber(suggestions.waiting - shown.reduce((sum, each) => sum + each.waiting, 0))}
          </span>
        </button>
      )}
    </>
  );
}

export function ReviewList(props: ReviewListProps) {
  const { left, suggestions, reading, tab } = props;
  const done = suggestions.decided;
  const total = done + suggestions.waiting;
  return (
    <nav className="review-list" aria-label="What waits">
      <div className="head">
        <h1>Review</h1>
        <span className="count">{formatNumber(left)} left</span>
      </div>
      <div className="scroll review-items">
        {suggestions.groups.length > 0 && (
          <Part title="Suggested by a rule" count={suggestions.waiting}>
            <Groups {...props} />
          </Part>
        )}
        {reading.length > 0 && (
          <Part title="Check the reading" count={reading.reduce((sum, item) => sum + item.count, 0)}>
            {reading.map((item) => (
              <Item key={item.tab} to={{ screen: 'review', tab: item.tab }} on={item.tab === tab} count={item.count}>
                {item.title}
              </Item>
            ))}
          </Part>
        )}
      </div>
      {total > 0 && (
        <div className="keybar review-progress">
          <Progress done={done} total={total} label="Suggestions decided" />
          <span className="small ink3 nowrap">
            {formatNumber(done)} of {formatNumber(total)} done
          </span>
        </div>
      )}
    </nav>
  );
}
