/** Which encoding of eight bits, or of two octets a character, a text is in that says nothing about it. */
import iconv from 'iconv-lite';
import { detect } from 'jschardet';

const mostOctets = 64 * 1024;

/**
 * Encodings of Western and Central European letters, of which statistics over a few words know little: the first in
 * which fewest words are impossible is taken. Windows-1252 is first: it holds every Western text.
 */
const western = ['windows-1252', 'iso-8859-15', 'windows-1250', 'windows-1257', 'macintosh'] as const;
const doubtful = /^(?:ascii|iso-8859-(?:1|15)|windows-1252|mac(?:roman|intosh|centraleurope)|cp(?:437|850|852|858))$/iu;

/** A name that `iconv-lite` knows. Statistics over the text, then over its words that are not ASCII, then its words. */
export function guessEncoding(bytes: Uint8Array): string {
  const words = strangeWords(bytes);
  const first = bytes.findIndex((octet) => octet > 0x7f);
  const start = Math.max(0, first - 64);
  const whole = guess(bytes.subarray(start, start + mostOctets));
  if (whole !== null && countImpossible(iconv.decode(words.octets, whole)) <= words.count / 5) return whole;
  const ofWords = guess(words.octets);
  if (ofWords !== null && isForeign(iconv.decode(words.octets, ofWords))) return ofWords;
  let best: { readonly encoding: string; readonly faults: number } = { encoding: western[0], faults: Infinity };
  for (const encoding of western) {
    const faults = countImpossible(iconv.decode(words.octets, encoding));
    if (faults < best.faults) best = { encoding, faults };
  }
  return best.encoding;
}

function guess(octets: Uint8Array): string | null {
  const { encoding } = detect(Buffer.from(octets), { minimumThreshold: 0.1 });
  return encoding && !doubtful.test(encoding) && iconv.encodingExists(encoding) ? encoding : null;
}

/** The words with an octet that is not ASCII, up to 64 kB of them. White space is white space in all these encodings. */
function strangeWords(bytes: Uint8Array): { readonly octets: Buffer; readonly count: number } {
  const words: Uint8Array[] = [];
  let length = 0;
  let start = 0;
  let strange = false;
  for (let index = 0; index <= bytes.length && length < mostOctets; index += 1) {
    const octet = bytes[index] ?? 0x20;
    if (octet > 0x7f) strange = true;
    if (octet > 0x20) continue;
    if (strange) {
      words.push(bytes.subarray(start, index + 1));
      length += index + 1 - start;
    }
    start = index + 1;
    strange = false;
  }
  return { octets: Buffer.concat(words, Math.min(length, mostOctets)), count: words.length };
}

/** Signs that stand at no letter’s side. */
const signs = '¤¦¨¬¯±´¸×÷‡†‰£¥¢¶¼½¾ˇ˘˙˛˝˜ˆ˚√∫≈∆◊Ωπ∂∏∑ﬁﬂ\\u2190-\\u25ff';
const otherLetters = '\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Hebrew}\\p{Script=Arabic}';
/** What words have when they are read in a wrong encoding: signs, capitals after small letters, two alphabets, controls. */
const impossible = new RegExp(
  [
    `\\p{L}[${signs}¡¿]`,
    `[${signs}§]\\p{L}`,
    '[€‚„‹]\\p{Ll}',
    '\\p{Ll}(?=[^\\0-\\x7f])\\p{Lu}',
    '(?<=[^\\0-\\x7f])(?<=\\p{Ll})\\p{Lu}',
    `[A-Za-z][${otherLetters}]`,
    `[${otherLetters}][A-Za-z]`,
    '[¤\\x80-\\x9f\\ufffd]',
  ].join('|'),
  'gu',
);

function countImpossible(words: string): number {
  return words.match(impossible)?.length ?? 0;
}

/** Whether words are surely of another alphabet: whole words of it, and nothing that cannot be. */
function isForeign(words: string): boolean {
  return /[^\p{Script=Latin}\P{L}]{4}/u.test(words) && countImpossible(words) === 0;
}
