/** A rule while it is written: what the form holds, and what the engine gets. */
import type { RuleInput, RuleRow } from '../../../shared/contract/rows.ts';

export interface RuleDraft {
  readonly term: string;
  readonly pattern: boolean;
  readonly caseSensitive: boolean;
  readonly action: RuleInput['action'];
  /** As typed: terms separated by commas. */
  readonly unless: string;
}

export const emptyDraft: RuleDraft = { term: '', pattern: false, caseSensitive: false, action: 'suggest', unless: '' };

export function draftOf(rule: RuleInput): RuleDraft {
  return {
    term: rule.term,
    pattern: rule.match === 'pattern',
    caseSensitive: rule.caseSensitive,
    action: rule.action,
    unless: rule.unless.join(', '),
  };
}

/** A term of several words is a phrase; a hyphen does not make two words of one for the eye. */
function matchOf(term: string, pattern: boolean): RuleInput['match'] {
  if (pattern) return 'pattern';
  return /\s/u.test(term.trim()) ? 'phrase' : 'word';
}

/** What the engine takes; null while there is no term. */
export function ruleOf(theme: number, draft: RuleDraft): RuleInput | null {
  const term = draft.term.trim();
  if (term === '') return null;
  return {
    theme,
    term,
    match: matchOf(term, draft.pattern),
    caseSensitive: draft.caseSensitive,
    action: draft.action,
    unless: draft.unless
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  };
}

export function isChanged(rule: RuleInput | null, draft: RuleDraft): boolean {
  const before = rule ? draftOf(rule) : emptyDraft;
  return (Object.keys(before) as (keyof RuleDraft)[]).some((name) => before[name] !== draft[name]);
}

/** Whether the term means whole words: its last word does not go on with `*`. */
export const isWhole = (term: string): boolean => !term.trimEnd().endsWith('*');

/** The same term with its last word whole, or as the beginning of a word. */
export function withWhole(term: string, whole: boolean): string {
  const trimmed = term.trimEnd();
  if (whole) return trimmed.replace(/\*+$/u, '');
  return isWhole(trimmed) ? `${trimmed}*` : trimmed;
}

/** How a rule matches, in a few words of the table: "word, case". */
export function matchWords(rule: Pick<RuleRow, 'term' | 'match' | 'caseSensitive'>): string {
  const how = rule.match !== 'pattern' && !isWhole(rule.term) ? 'beginning' : rule.match;
  return rule.caseSensitive ? `${how}, case` : how;
}

/** The share of decided suggestions that were accepted: "96%"; a dash where none was decided. */
export function acceptedWords(rule: Pick<RuleRow, 'accepted' | 'rejected'>): string {
  const decided = rule.accepted + rule.rejected;
  return decided === 0 ? '–' : `${Math.round((100 * rule.accepted) / decided)}%`;
}
