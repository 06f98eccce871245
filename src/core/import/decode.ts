/**
 * Bytes to text: byte order marks first, then UTF-16 and UTF-32 by the characters they give, then what is UTF-8, then
 * what the file declares about itself, then statistics.
 */
import iconv from 'iconv-lite';
import { guessEncoding } from './guess-encoding.ts';

const sampleLength = 64 * 1024;

/** Byte order marks; the four-byte ones first, because UTF-32LE begins like UTF-16LE. */
const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of a file with `\n` line ends, or null where the bytes are not text in any encoding that is known. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null {
  const encoding = findEncoding(bytes);
  if (encoding === null) return null;
  const text = decodeAs(bytes, encoding);
  if (looksBinary(text)) return null;
  return { text: text.replace(/\r\n?/gu, '\n'), encoding };
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  // The only encoding of seven bits with other letters; browsers' decoder knows it, iconv-lite does not.
  if (encoding === 'iso-2022-jp') return new TextDecoder(encoding).decode(bytes);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

function findEncoding(bytes: Uint8Array): string | null {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return encoding;
  }
  const sample = bytes.subarray(0, sampleLength);
  const wide = findWideEncoding(sample);
  if (wide !== null) return wide;
  if (countZeros(sample) > 2 + sample.length / 50) return null;
  if (Buffer.from(sample.buffer, sample.byteOffset, sample.length).includes('\x1b$', 'latin1')) return 'iso-2022-jp';
  if (isUtf8(bytes)) return 'utf-8';
  return findDeclaredEncoding(sample) ?? (isNearlyUtf8(sample) ? 'utf-8' : guessEncoding(bytes));
}

function countZeros(sample: Uint8Array): number {
  let count = 0;
  for (const octet of sample) if (octet === 0) count += 1;
  return count;
}

/** UTF-16 or UTF-32 without a mark: UTF-32 has zero octets at the same places, UTF-16 gives letters of living scripts. */
function findWideEncoding(sample: Uint8Array): string | null {
  // No text in units of one octet has these; in two-octet units hardly any text is without them.
  if (sample.length < 8 || !sample.some((octet) => octet < 9)) return null;
  const zeros: [number, number, number, number] = [0, 0, 0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] === 0) zeros[(index % 4) as 0 | 1 | 2 | 3] += 1;
  }
  const [a, b, c, d] = zeros.map((count) => count / (sample.length / 4)) as [number, number, number, number];
  if (d > 0.95 && c > 0.9 && a < 0.05) return 'utf-32le';
  if (a > 0.95 && b > 0.9 && d < 0.05) return 'utf-32be';
  if (isTextWithZeros(sample)) return null;
  const little = shareOfLetters(sample, 'utf-16le');
  const big = shareOfLetters(sample, 'utf-16be');
  if (Math.max(little, big) < 0.95) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** UTF-8 into which some zero octets have got: no other control octet, and too few zeros for letters of UTF-16. */
function isTextWithZeros(sample: Uint8Array): boolean {
  const rest = sample.filter((octet) => octet !== 0);
  return rest.length > sample.length * 0.7 && isUtf8(rest) && !rest.some((octet) => octet < 9);
}

/** What texts are made of in any living script, without the many rare Chinese characters that swapped octets give. */
const living =
  /[\n\r\t\x20-\x7e\u00a0-\u0233\u0370-\u052f\u0531-\u058f\u0590-\u05f4\u0600-\u06ff\u0900-\u109f\u10d0-\u10ff\u1200-\u137f\u1780-\u17f9\u1e00-\u1fff\u200b-\u2049\u20a0-\u20bf\u2116\u2122\u2190-\u2193\u3000-\u3015\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff65]|[\u0300-\u036f]/gu;

function shareOfLetters(sample: Uint8Array, encoding: string): number {
  const text = decodeAs(sample.subarray(0, sample.length - (sample.length % 2)), encoding);
  return (text.match(living)?.length ?? 0) / text.length;
}

/** Whether the bytes are UTF-8; a character cut in two at the very end of the file is forgiven. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let cut = 0; cut < 4 && cut < Math.max(1, bytes.length); cut += 1) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
      return true;
    } catch {
      // The next round leaves out one more byte of a character that may be cut.
    }
  }
  return false;
}

/** UTF-8 with a fault here and there: characters of several octets do not come about by chance so often. */
function isNearlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample);
  const faults = text.match(/\ufffd/gu)?.length ?? 0;
  const characters = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return characters > 3 * faults;
}

/** The encoding that an HTML or XML head names, when it is one that can be decoded. */
function findDeclaredEncoding(sample: Uint8Array): string | null {
  const head = Buffer.from(sample.subarray(0, 4096)).toString('latin1');
  const name = /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head)?.[1];
  if (name === undefined || /^utf-?(?:8|16|32)/iu.test(name)) return null;
  const known = asBrowsersRead(name);
  return iconv.encodingExists(known) ? known : null;
}

/** Browsers take `iso-8859-1` for Windows-1252, with its quotation marks, and so do those who write pages. */
function asBrowsersRead(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return label;
  }
}

/** More than one character in fifty, and more than two, that no text has: control characters, characters that could not be decoded. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code === 0xfffd || code === 0x7f || (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) {
      odd += 1;
    }
  }
  return odd > 2 + sample.length / 50;
}
