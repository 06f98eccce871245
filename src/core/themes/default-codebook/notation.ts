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
    `(minister|ministry|secretary|department|undersecretary|committee) (of|for) (the|national)? ${other} ${term}`,
    `${term} (minister|ministry|secretary|department|committee|chief|adviser|advisor)`,
  ];
}

/**
 * Those who hold an office of an organisation, and its gatherings as the mere place of a meeting ("the Secretary General of
 * NATO", "the ASEAN Secretariat", "on the margins of the SCO summit"): no statement about the organisation.
 */
function officers(term: string): string[] {
  const general = '(secretary|director) general';
  const others =
    'executive secretary|chairperson|chairman|ambassador|representative|envoy|spokesperson|spokesman|delegation';
  return [
    `(${general}|${others}) (of|to) the? ${term}`,
    `${term} (${general}|(special|permanent|high) (representative|envoy)|secretariat|${others}|commissioner|commission president)`,
    `(margin|margins|sidelines) of ... ${term}`,
  ];
}

const operators = /[()|?]|\.\.\./;
/** Two capitals or more and no small letter: an abbreviation that in small letters would be another word ("who", "us"). */
const abbreviation = /^(?=.*\p{Lu}.*\p{Lu})[^\p{Ll}]+$/u;

function exceptionsOf(part: string, term: string): string[] {
  if (part === 'office') return offices(term);
  if (part === 'officer') return officers(term);
  return part === '' ? [] : [part];
}

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
      .flatMap((part) => exceptionsOf(part, term)),
  };
}

/**
 * Rules from a compact list: terms separated by commas or line ends, exceptions after `unless`, separated by `/`. A term with
 * operators is a pattern, one with several words a phrase; an abbreviation matches its case. The exception `office` stands for
 * the titles of those who hold an office named after the term, `officer` for those who speak for the organisation that the term
 * names, and for its meetings as a place.
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
