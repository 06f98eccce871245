import { isCapitalised, type Token } from '../text/token.ts';
import { fold } from './name-words.ts';

/** "Joe Biden Marking" of "Statement from President Joe Biden Marking Ten Years": no name that the body has not goes on so. */
export function withoutParticiple(form: string, inBody: ReadonlySet<string>): string {
  const words = form.split(' ');
  const last = words.at(-1) ?? '';
  return words.length > 2 && /.{3}ing$/.test(last) && !inBody.has(fold(last)) ? words.slice(0, -1).join(' ') : form;
}

/** "Donald J. Trump Signs Landmark" in a headline is the name that the body has; the rest is the headline's. */
export function withoutHeadline(
  form: string,
  inBody: ReadonlySet<string>,
  bodyForms: readonly (readonly string[])[],
): string {
  const words = form.split(' ');
  const known = words.findIndex((word) => !inBody.has(fold(word)) && !/^(?:jr|sr)$/.test(fold(word)));
  if (known < 1) return form;
  // "NAKAMURA Kenji": the surname first, in capitals.
  if (known === 1 && words.length === 2 && /^\p{Lu}{3,}$/u.test(words[0] ?? '')) return form;
  const surname = fold(words[known - 1] ?? '');
  return bodyForms.some((body) => body.at(-1) === surname) ? words.slice(0, known).join(' ') : form;
}

/** "Alan Ber…" at the end of a headline, where the body has "Beringer". */
export function completed(form: string, inBody: ReadonlySet<string>, tokens: readonly Token[]): string {
  const words = form.split(' ');
  const last = fold(words.at(-1) ?? '');
  if (last.length < 2 || inBody.has(last)) return form;
  const whole = tokens.find(({ lower, text }) => inBody.has(lower) && lower.startsWith(last) && isCapitalised(text));
  return whole === undefined ? form : [...words.slice(0, -1), whole.text].join(' ');
}
