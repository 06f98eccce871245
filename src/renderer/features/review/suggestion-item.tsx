/** A suggestion with its evidence: the words that matched, who says them, when and where; and its two answers. */
import { Check, X } from 'lucide-react';
import type { StatementRow, TagView, ThemeRow } from '../../../shared/contract/rows.ts';
import { formatDate } from '../../../shared/format.ts';
import { undo } from '../../api/commands.ts';
import { MatchedText, matchWithin } from '../../parts/matched-text.tsx';
import { Button, TextButton } from '../../ui/button.tsx';
import { roles } from '../../ui/data-table/roles.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';

/** Characters of two lines of a wide list. */
const visibleText = 210;

interface SuggestionItemProps {
  readonly row: StatementRow;
  readonly theme: ThemeRow;
  readonly on: boolean;
  /** Whether the last decision was this one: then it can be undone here. */
  readonly isLast: boolean;
  readonly onDecide: (accept: boolean) => void;
}

export const tagOf = (row: StatementRow, theme: number): TagView | undefined =>
  row.tags.find((tag) => tag.theme === theme);

function Where({ row, tag }: { row: StatementRow; tag: TagView | undefined }) {
  const speakers = row.speakers.map((speaker) => speaker.name).join(', ');
  const place = [row.date && formatDate(row.date), row.source].filter(Boolean).join(', ');
  const beside = tag?.match && matchWithin(row, tag.match) === null;
  return (
    <>
      <span dir="auto">{speakers || 'No speaker'}</span>
      {place && <span>·</span>}
      <span className="cut" dir="auto" data-cut="">
        {place}
      </span>
      {beside && <span>· matches beside it, in its sentence</span>}
    </>
  );
}

function Decided({ accepted, isLast }: { accepted: boolean; isLast: boolean }) {
  return (
    <div {...roles.cell} className="row small ink3 review-done">
      <Icon of={accepted ? Check : X} size="s" />
      {accepted ? 'accepted' : 'rejected'}
      {isLast && <TextButton onClick={() => void undo()}>Undo</TextButton>}
    </div>
  );
}

export function SuggestionItem({ row, theme, on, isLast, onDecide }: SuggestionItemProps) {
  const tag = tagOf(row, theme.id);
  const waits = tag?.state === 'suggested';
  return (
    <>
      <div {...roles.cell} className="review-words">
        <MatchedText row={row} match={tag?.match ?? null} lines={2} visible={visibleText} />
        <div className="why">
          <Tag name={theme.name} color={theme.color} state={tag?.state ?? 'rejected'} />
          <Where row={row} tag={tag} />
        </div>
      </div>
      {!waits && <Decided accepted={tag !== undefined && tag.state !== 'rejected'} isLast={isLast} />}
      {waits && on && (
        <div {...roles.cell} className="row review-act">
          <Button small shortcut="accept" onClick={() => onDecide(true)}>
            Accept
          </Button>
          <Button small kind="quiet" shortcut="reject" onClick={() => onDecide(false)}>
            Reject
          </Button>
        </div>
      )}
    </>
  );
}
