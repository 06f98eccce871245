/** What rules say of statements, as tags. A person's decision on a statement always stands. */
import type { Span } from '../../shared/domain.ts';
import type { WriteHandle } from '../library/handles.ts';
import { matchStatement } from '../themes/context.ts';
import { compileRules, type Matcher } from '../themes/match.ts';
import { allRules } from '../themes/store.ts';
import * as store from './store.ts';

export function libraryMatcher(write: WriteHandle): Matcher {
  return compileRules(allRules(write));
}

/** A statement's place in the text of its document: its sentence counts where its own words say nothing. */
export interface TaggableStatement extends Span {
  readonly id: number;
  /** The document's whole text. */
  readonly source: string;
}

/** One tag a theme: a rule that applies wins over one that suggests, then the earliest match. */
function ruleTags(matcher: Matcher, statement: TaggableStatement, at: string): store.RuleTag[] {
  const best = new Map<number, store.RuleTag>();
  for (const match of matchStatement(matcher, statement.source, statement)) {
    const state = match.action === 'apply' ? 'rule' : 'suggested';
    const known = best.get(match.themeId);
    if (known && (known.state === 'rule' || state === 'suggested')) continue;
    best.set(match.themeId, {
      statement: statement.id,
      theme: match.themeId,
      state,
      rule: match.ruleId,
      start: match.start,
      end: match.end,
      at,
    });
  }
  return [...best.values()];
}

/** Tags a new statement. */
export function tagByRules(write: WriteHandle, matcher: Matcher, statement: TaggableStatement, at: string): void {
  for (const tag of ruleTags(matcher, statement, at)) store.insertByRule(write, tag);
}

/**
 * Tags a statement whose words or rules changed: makes, changes and takes away what rules made, and leaves what a person
 * decided (by hand, accepted, rejected). @param themes only these, where given
 */
export function retagByRules(
  write: WriteHandle,
  matcher: Matcher,
  statement: TaggableStatement,
  at: string,
  themes: ReadonlySet<number> | null = null,
): void {
  const wanted = new Map(ruleTags(matcher, statement, at).map((tag) => [tag.theme, tag]));
  for (const tag of store.tagsOn(write, statement.id)) {
    if (themes && !themes.has(tag.theme)) continue;
    const now = wanted.get(tag.theme);
    wanted.delete(tag.theme);
    if (tag.state !== 'rule' && tag.state !== 'suggested') continue;
    if (now) store.updateByRule(write, tag.id, now);
    else store.deleteTag(write, tag.id);
  }
  for (const tag of wanted.values()) if (!themes || themes.has(tag.theme)) store.insertByRule(write, tag);
}
