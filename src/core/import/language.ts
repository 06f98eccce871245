/** The language of a text, from its script where that decides and from letter statistics otherwise. */
import { eld } from 'eld/small';
import type { Declared } from './types.ts';

/** Scripts that one language of diplomacy writes, so that a look at the letters is enough. */
const scripts: readonly (readonly [code: string, letter: RegExp])[] = [
  ['si', /\p{Script=Sinhala}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['bo', /\p{Script=Tibetan}/gu],
  ['dv', /\p{Script=Thaana}/gu],
];

/** UTF-16 units; more letters make no language surer and cost their time in every document. */
const sampleLength = 1500;
/** Statistics over fewer letters than these lose against what a file declares. */
const enoughLetters = 200;

/**
 * ISO 639-1 code of a text's language, `und` where it cannot be told. What a person wrote in a file's metadata is
 * trusted; the language of a page template only decides where the text is too short.
 */
export function findLanguage(text: string, declared: Declared | null): string {
  const code = readCode(declared?.code ?? null);
  if (code !== null && declared?.trusted) return code;
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return code ?? 'und';
  for (const [language, letter] of scripts) {
    if ((sample.match(letter)?.length ?? 0) > letters / 2) return language;
  }
  if (code !== null && letters < enoughLetters) return code;
  const detected = eld.detect(sample);
  if (detected.language !== '' && (detected.isReliable() || letters >= enoughLetters)) return detected.language;
  return code ?? (detected.language === '' ? 'und' : detected.language);
}

/** The two letters of a language tag: `en` of `en-US`; null for what is not one. */
function readCode(tag: string | null): string | null {
  const code = tag?.trim().toLowerCase().split(/[-_]/u)[0] ?? '';
  return /^[a-z]{2}$/u.test(code) ? code : null;
}
