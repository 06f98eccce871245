import type { RuleAction, ThemeColor } from '../../../shared/domain.ts';
import type { TermMatch } from '../terms.ts';

/** A rule before it has an id: what a new library stores. */
export interface DefaultRule {
  readonly term: string;
  readonly match: TermMatch;
  readonly caseSensitive: boolean;
  readonly action: RuleAction;
  readonly unless: readonly string[];
}

/** A theme of a new library; sub-themes take the colour of their parent. */
export interface DefaultTheme {
  readonly name: string;
  readonly definition: string;
  readonly color: ThemeColor;
  /** The digit that toggles the theme; sub-themes have none. */
  readonly key: number | null;
  readonly rules: readonly DefaultRule[];
  readonly children: readonly DefaultTheme[];
}

/** Offices are named after what they deal with ("Minister of Economy and Trade"): a title is no statement about it. */
function offices(term: string): string[] {
  const other =
    '((economy|economic affairs|industry|finance|foreign affairs|energy|commerce|investment|planning|justice) and)?';
  return [
    `(minister|ministry|secretary|department|undersecretary|committee) (of|for)? (the|national)? ${other} ${term}`,
    `${term} (minister|ministry|secretary|department|committee|chief|adviser|advisor)`,
  ];
}

const operators = /[()|?]|\.\.\./;
/** Two capitals or more and no small letter: an abbreviation that in small letters would be another word ("who", "us"). */
const abbreviation = /^(?=.*\p{Lu}.*\p{Lu})[^\p{Ll}]+$/u;

function rule(entry: string, action: RuleAction): DefaultRule {
  const [term = '', exceptions = ''] = entry.split(' unless ').map((part) => part.trim());
  const several = /[\s-]/.test(term);
  return {
    term,
    match: operators.test(term) ? 'pattern' : several ? 'phrase' : 'word',
    caseSensitive: abbreviation.test(term),
    action,
    unless: exceptions
      .split('/')
      .map((part) => part.trim())
      .flatMap((part) => (part === 'office' ? offices(term) : part === '' ? [] : [part])),
  };
}

/**
 * Rules from a compact list: terms separated by commas or line ends, exceptions after `unless`, separated by `/`. A term with
 * operators is a pattern, one with several words a phrase; an abbreviation matches its case. The exception `office` stands for
 * the titles of those who hold an office named after the term.
 */
export function rules(lists: { readonly apply: string; readonly suggest?: string }): readonly DefaultRule[] {
  const read = (list: string, action: RuleAction): DefaultRule[] =>
    list
      .split(/[,\n]/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => rule(entry, action));
  return [...read(lists.apply, 'apply'), ...read(lists.suggest ?? '', 'suggest')];
}
