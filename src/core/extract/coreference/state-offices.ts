import stateOffices from '../lexicons/en/state-offices.json' with { type: 'json' };
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';

const only: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(stateOffices.only));
const never: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(stateOffices.never));

/** Classes of titles that say nothing of a state: a general or professor may be anybody's. */
const unofficial = new Set(['business', 'military', 'person', 'cleric', 'guest', 'counterpart', 'role', 'group']);

/** Who heads a body of any kind, so that the body must be known to be the state's. */
const heads =
  /^(?:president|secretary general|secretary-general|chair(?:man|woman|person)?|head|director|leader|chief)$/;

/** "a Prime Minister" seen from a state that has none: somebody from abroad, whoever it is. */
export function isForeignOffice(person: Person, code: string): boolean {
  return [...person.titles].some(
    (title) => only.get(title)?.includes(code) === false || never.get(title)?.includes(code) === true,
  );
}

/** Whether somebody holds an office that is, as it is written, one of a state: not "FIFA President", "General", "CEO". */
export function servesState(person: Person, { lexicon }: Reading): boolean {
  const titles = [...person.titles];
  if (titles.every((title) => unofficial.has(lexicon.titles.get(title) ?? 'person'))) return false;
  if (!titles.some((title) => heads.test(title))) return true;
  return person.roles.every((role) => !ofOtherBody(role.title));
}

const ofBody = /\b(?:president|chair\w*|head|director|leader) of /i;
const ofState = /\b\w+ of (?:the )?(?:Republic|State|Government|Parliament|Senate|Duma|Cabinet|National Assembly)\b/;

/** "FIFA President", "LUKOIL president", "President of the World Bank": a body that is no state's by its name. */
function ofOtherBody(role: string): boolean {
  const acronym = /^(?:the\s)?[\p{Lu}\d&]{3,}\s/u.test(role) && role !== role.toUpperCase();
  return acronym || (ofBody.test(role) && !ofState.test(role));
}
