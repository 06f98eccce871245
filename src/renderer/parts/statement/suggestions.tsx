/** Suggested themes, each with its reason and its two answers. */
import { plural } from '../../../shared/format.ts';
import { Button } from '../../ui/button.tsx';
import { Hit, Tag } from '../../ui/tag.tsx';
import type { ThemesById } from '../use-themes.ts';
import { decide, suggestionsOf } from './actions.ts';
import type { StatementDetail } from './statement-detail.ts';

export function Suggestions({ detail, themes }: { detail: StatementDetail; themes: ThemesById }) {
  const { row, reasons, passage } = detail;
  return suggestionsOf(row).map((tag, index) => {
    const theme = themes.get(tag.theme);
    const reason = reasons.find((each) => each.theme === tag.theme);
    if (!theme) return null;
    const matched = tag.match && passage.text.slice(tag.match.start - passage.start, tag.match.end - passage.start);
    // The keys decide all suggestions of the row: they are printed once.
    const keys = index === 0;
    return (
      <div key={tag.theme} className="suggest">
        <div className="row">
          <Tag name={theme.name} color={theme.color} state="suggested" />
          <span className="small ink3 wide-only">suggested</span>
          <span className="end" />
          <Button
            small
            {...(keys && { shortcut: 'accept' as const })}
            onClick={() => void decide([row.id], true, tag.theme)}
          >
            Accept
          </Button>
          <Button
            small
            kind="quiet"
            {...(keys && { shortcut: 'reject' as const })}
            onClick={() => void decide([row.id], false, tag.theme)}
          >
            Reject
          </Button>
        </div>
        {reason && (
          <p className="small ink2">
            Rule “{reason.term}” matches {matched ? <Hit>{matched}</Hit> : 'this statement'}.
            {reason.decided > 0 &&
              ` ${reason.accepted} of ${plural(reason.decided, 'earlier match', 'earlier matches')} ${
                reason.accepted === 1 ? 'was' : 'were'
              } accepted.`}
          </p>
        )}
      </div>
    );
  });
}
