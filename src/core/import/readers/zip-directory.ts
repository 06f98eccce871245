/** What a zip file is, told by its directory: its members' own octets may hold the names of other formats' parts. */
import { inflateRawSync } from 'node:zlib';

interface Directory {
  readonly names: ReadonlySet<string>;
  /** What the member `mimetype` says, as OpenDocument and e-books have it; '' without one. */
  readonly mimetype: string;
}

const nothing: Directory = { names: new Set(), mimetype: '' };
/** The end of the directory is followed by a comment of at most this many octets. */
const longestComment = 65_535;
const mostEntries = 10_000;
const longestMimetype = 200;

/** One file is looked at by several formats in turn. */
const seen = new WeakMap<Uint8Array, Directory>();

/** The names of a zip file's members, as they are written; none where it has no directory. Never throws. */
export function zipDirectory(bytes: Uint8Array): Directory {
  const known = seen.get(bytes);
  if (known !== undefined) return known;
  let directory = nothing;
  try {
    directory = readDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // A damaged directory is said to be so by whoever reads the archive.
  }
  seen.set(bytes, directory);
  return directory;
}

/** Formats of the record at the end and of its entries: APPNOTE.TXT of PKWARE, 4.3.16 and 4.3.12. */
function readDirectory(file: Buffer): Directory {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end < file.length - 22 - longestComment) return nothing;
  const names = new Set<string>();
  let mimetype = '';
  let at = file.readUInt32LE(end + 16);
  for (let count = 0; count < mostEntries && file.toString('latin1', at, at + 4) === 'PK\x01\x02'; count += 1) {
    const length = file.readUInt16LE(at + 28);
    const name = file.toString('latin1', at + 46, at + 46 + length);
    names.add(name);
    if (name === 'mimetype') mimetype = readSmall(file, at);
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return { names, mimetype };
}

/** A short member, stored or deflated, by its entry in the directory. */
function readSmall(file: Buffer, entry: number): string {
  const local = file.readUInt32LE(entry + 42);
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const octets = file.subarray(start, start + Math.min(file.readUInt32LE(entry + 20), longestMimetype));
  const deflated = file.readUInt16LE(entry + 10) === 8;
  return (deflated ? inflateRawSync(octets, { maxOutputLength: 1024 }) : octets).toString('latin1').trim();
}
