/**
 * Finds texts that are nearly the same, in time linear in the library: MinHash over word shingles (Broder, "On the
 * resemblance and containment of documents", 1997) with banding (Leskovec, Rajaraman, Ullman, "Mining of Massive
 * Datasets", chapter 3). A sketch is 16 band values of 4 minima each: texts whose shingles are 80 % the same share a band
 * with probability 0.9998, those with 30 % in common with 0.12. Who shares a band is then compared exactly.
 */

const SHINGLE = 4;
const BANDS = 16;
const ROWS = 4;
const MINIMA = BANDS * ROWS;
/** What makes of one hash function as many as there are minima. */
const seeds = Int32Array.from({ length: MINIMA }, (_, index) => Math.imul(index + 1, 0x9e3779b1));
/** Shorter texts have too few shingles to say anything. */
const FEWEST = 12;

const wordCharacter = /[\p{L}\p{N}]/u;
const WORD = 1;
const NO_WORD = 2;
/** What each code unit of a text was found to be; 0 where it was not met yet. */
const kinds = new Uint8Array(0x10000);

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return isWordSurrogate(text, at, unit);
  const known = kinds[unit];
  if (known !== 0) return known === WORD;
  const found = wordCharacter.test(text.charAt(at));
  kinds[unit] = found ? WORD : NO_WORD;
  return found;
}

/** One half of a character that is a letter or digit as a whole. */
function isWordSurrogate(text: string, at: number, unit: number): boolean {
  const first = unit < 0xdc00 ? at : at - 1;
  const character = String.fromCodePoint(text.codePointAt(first) ?? 0);
  return character.length === 2 && wordCharacter.test(character);
}

/** 32-bit FNV-1a of the code units of each word: letters and digits. Without a string for each: this is a hot loop. */
function hashWords(text: string): number[] {
  const hashes: number[] = [];
  let hash = 0x811c9dc5;
  let inWord = false;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isWordUnit(text, at)) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      inWord = true;
    } else if (inWord) {
      hashes.push(hash >>> 0);
      hash = 0x811c9dc5;
      inWord = false;
    }
  }
  return hashes;
}

/** Spreads a value's bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The set of hashes of all runs of four words, letters and digits only, case folded. */
export function shinglesOf(text: string): Set<number> {
  const hashes = hashWords(text.toLowerCase());
  const shingles = new Set<number>();
  for (let index = 0; index + SHINGLE <= hashes.length; index += 1) {
    let hash = 0;
    for (let at = 0; at < SHINGLE; at += 1) hash = mix(Math.imul(hash, 31) + (hashes[index + at] ?? 0));
    shingles.add(hash);
  }
  return shingles;
}

/** @returns a value for each band; empty for a text too short to compare */
export function sketchOf(text: string): Uint32Array {
  const shingles = shinglesOf(text);
  if (shingles.size < FEWEST) return new Uint32Array();
  const minima = new Uint32Array(MINIMA).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < MINIMA; index += 1) {
      const value = mix(shingle ^ (seeds[index] ?? 0));
      if (value < (minima[index] ?? 0)) minima[index] = value;
    }
  }
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band += 1) {
    let hash = band;
    for (let row = 0; row < ROWS; row += 1) hash = mix(Math.imul(hash, 31) ^ (minima[band * ROWS + row] ?? 0));
    bands[band] = hash;
  }
  return bands;
}

/** How much two texts have in common, 0–1: their shingles' intersection over union (Jaccard). */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common += 1;
  return common / (a.size + b.size - common);
}
