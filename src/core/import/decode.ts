/**
 * Bytes to text: byte order marks first, then what is valid UTF-8, then UTF-16 and UTF-32 by their zero bytes, then what
 * the file declares about itself, then statistics over the first 64 kB.
 */
import iconv from 'iconv-lite';
import { detect } from 'jschardet';

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
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  if (looksBinary(text)) return null;
  return { text: text.replace(/\r\n?/gu, '\n'), encoding };
}

function findEncoding(bytes: Uint8Array): string | null {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return encoding;
  }
  const sample = bytes.subarray(0, sampleLength);
  const wide = findWideEncoding(sample);
  if (wide !== null) return wide;
  if (sample.includes(0)) return null;
  if (isUtf8(bytes)) return 'utf-8';
  return findDeclaredEncoding(sample) ?? guessEncoding(sample);
}

/** UTF-16 or UTF-32 without a mark: zero bytes stand always at the same place of a unit. */
function findWideEncoding(sample: Uint8Array): string | null {
  const length = sample.length - (sample.length % 4);
  if (length < 8) return null;
  const zeros: [number, number, number, number] = [0, 0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    if (sample[index] === 0) zeros[(index % 4) as 0 | 1 | 2 | 3] += 1;
  }
  const units = length / 4;
  const [a, b, c, d] = [zeros[0] / units, zeros[1] / units, zeros[2] / units, zeros[3] / units];
  if (d > 0.95 && c > 0.9 && a < 0.05) return 'utf-32le';
  if (a > 0.95 && b > 0.9 && d < 0.05) return 'utf-32be';
  // Text of any script has spaces, digits and line ends, so that some high bytes are zero and hardly any low byte is.
  if (b + d > 0.1 && a + c < 0.02) return 'utf-16le';
  if (a + c > 0.1 && b + d < 0.02) return 'utf-16be';
  return null;
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

/** The encoding that an HTML or XML head names, when it is one that can be decoded. */
function findDeclaredEncoding(sample: Uint8Array): string | null {
  const head = Buffer.from(sample.subarray(0, 4096)).toString('latin1');
  const name = /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head)?.[1];
  if (name === undefined || !iconv.encodingExists(name) || /^utf-?(?:8|16|32)/iu.test(name)) return null;
  return name;
}

function guessEncoding(sample: Uint8Array): string | null {
  const guess = detect(Buffer.from(sample), { minimumThreshold: 0.1 }).encoding;
  // Windows-1252 holds every Western text, so it is what is left when statistics find nothing.
  if (!guess || !iconv.encodingExists(guess)) return 'windows-1252';
  return guess === 'ascii' ? 'windows-1252' : guess;
}

/** More than one character in fifty that no text has: control characters, characters that could not be decoded. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code === 0xfffd || code === 0x7f || (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) {
      odd += 1;
    }
  }
  return odd > sample.length / 50;
}
