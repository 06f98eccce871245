/** What the rule as it stands would match, updated as it is typed. */
import { useEffect, useState } from 'react';
import type { RuleInput, StatementRow } from '../../../shared/contract/rows.ts';
import type { Output } from '../../../shared/contract.ts';
import type { TagState } from '../../../shared/domain.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { screenExists } from '../../app/available-screens.ts';
import { documentQuery } from '../../app/queries.ts';
import type { RouteInput } from '../../app/router.ts';
import { MatchedText, matchWithin } from '../../parts/matched-text.tsx';
import { Skeleton } from '../../ui/feedback.tsx';
import { Link } from '../../ui/link.tsx';

export type Preview = Output<'rules.preview'>;

const typingMs = 250;
/** Characters that fit in the lines of a match. */
const visibleText = 200;
export const sampleSize = 20;
export const largestSample = 500;

/** A value that follows another one when that has been still for a while. */
function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as T), ms);
    return () => clearTimeout(timer);
  }, [key, ms]);
  return settled;
}

export interface PreviewState {
  readonly preview: Preview | null;
  readonly problem: string | null;
}

/** The preview of a rule; the one before stays while the next is counted. */
export function usePreview(rule: RuleInput | null, limit: number): PreviewState {
  const settled = useSettled(rule, typingMs);
  const result = useQuery('rules.preview', rule === null || settled === null ? null : { ...settled, limit });
  const last = useLast(result.value);
  return { preview: rule === null ? null : last, problem: result.error?.message ?? null };
}

const stateWords: Readonly<Record<TagState, string>> = {
  hand: 'tagged by hand',
  rule: 'tagged by rule',
  accepted: 'accepted',
  suggested: 'suggested',
  rejected: 'rejected',
};

function tagWords(row: StatementRow, theme: number): string {
  const tag = row.tags.find((each) => each.theme === theme);
  return tag ? stateWords[tag.state] : 'not tagged yet';
}

function placeOf(row: StatementRow): RouteInput {
  return screenExists('documents')
    ? { screen: 'documents', id: row.document, at: row.id }
    : { screen: 'statements', query: documentQuery(row.document), at: row.id };
}

function Match({ hit, theme }: { hit: Preview['sample'][number]; theme: number }) {
  const { statement, match } = hit;
  const speakers = statement.speakers.map((speaker) => speaker.name).join(', ') || 'No speaker';
  const beside = matchWithin(statement, match) === null;
  return (
    <li className="rule-hit">
      <MatchedText row={statement} match={match} lines={3} visible={visibleText} />
      <div className="small ink3 row">
        <Link to={placeOf(statement)} className="plain cut" dir="auto" data-cut="">
          {speakers}
          {statement.date && ` · ${formatDate(statement.date)}`}
        </Link>
        <span className="end nowrap">
          {beside && 'beside it · '}
          {tagWords(statement, theme)}
        </span>
      </div>
    </li>
  );
}

const loadingWidths = ['94%', '88%', '40%'] as const;

export function RuleMatches({ state, theme }: { state: PreviewState; theme: number }) {
  const { preview, problem } = state;
  return (
    <section className="sec rule-matches" aria-label="Matches now">
      <h3>
        Matches now
        <span className="end" />
        <span className="ink3 theme-light">updated as you type</span>
      </h3>
      {problem === null && preview && (
        <>
          <div className="rule-facts" aria-live="polite">
            <div>
              <b>{formatNumber(preview.statements)}</b>
              <span>statements</span>
            </div>
            <div>
              <b>{formatNumber(preview.documents)}</b>
              <span>documents</span>
            </div>
            <div>
              <b>{formatNumber(preview.untagged)}</b>
              <span>not tagged yet</span>
            </div>
          </div>
          <ul>
            {preview.sample.map((hit) => (
              <Match key={hit.statement.id} hit={hit} theme={theme} />
            ))}
          </ul>
          {preview.statements === 0 && <p className="hint">No statement of this library has it.</p>}
        </>
      )}
      {problem === null && !preview && <Skeleton widths={loadingWidths} />}
    </section>
  );
}
