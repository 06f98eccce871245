/** Zip archives and the office formats inside them, with limits on what they may unpack to. */
import iconv from 'iconv-lite';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { Container, FileInput, Member, MemberRefusal } from '../types.ts';
import { companionName, describedName, longestCompanion } from './companion.ts';
import { zipDirectory } from './zip-directory.ts';

/** An archive may hold this many members, each of this size, and all of them together of this size. Bytes. */
const mostEntries = 10_000;
const largestEntry = 64 * 1024 * 1024;
const largestTotal = 512 * 1024 * 1024;

export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}

/** A member, or their number, is above a limit: the file is no damaged one. */
export class TooLargeError extends Error {}

/** A zip file's entries by name. Throws where the file is damaged or larger than the limits. */
export class ZipArchive {
  readonly #file: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;

  private constructor(file: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.entries = entries;
  }

  static async open(bytes: Uint8Array): Promise<ZipArchive> {
    const file = await openZip(bytes);
    const entries = new Map<string, Entry>();
    const times = new Map<string, number>();
    await new Promise<void>((resolve, reject) => {
      file.on('entry', (entry: Entry) => {
        if (entries.size >= mostEntries)
          reject(new TooLargeError(`the archive has more than ${String(mostEntries)} members`));
        else {
          entries.set(ownName(readName(entry), entries, times), entry);
          file.readEntry();
        }
      });
      file.on('end', resolve);
      file.on('error', reject);
      file.readEntry();
    });
    return new ZipArchive(file, entries);
  }

  /** The size that all members together declare; their data is checked against it when they are read. Bytes. */
  get declaredSize(): number {
    let sum = 0;
    for (const entry of this.entries.values()) sum += entry.uncompressedSize;
    return sum;
  }

  /** A member's bytes, or null where there is no such member. Throws where it is larger than `limit`. */
  async read(name: string, limit: number = largestEntry): Promise<Buffer | null> {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    if (entry.uncompressedSize > limit)
      throw new TooLargeError(`${name} unpacks to ${String(entry.uncompressedSize)} bytes`);
    return new Promise((resolve, reject) => {
      this.#file.openReadStream(entry, (error, stream) => {
        if (error) {
          reject(error);
          return;
        }
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => resolve(Buffer.concat(parts)));
        stream.on('error', reject);
      });
    });
  }
}

/** A member's name: UTF-8 where it is marked as such or reads as such, else the code page of old archivers. */
function readName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = raw.toString('utf8');
  const name =
    (entry.generalPurposeBitFlag & 0x800) !== 0 || !utf8.includes('\ufffd') ? utf8 : iconv.decode(raw, 'cp437');
  return name.replaceAll('\\', '/');
}

/** Two members may have one name: a further one is numbered, so that none is passed over. */
function ownName(name: string, taken: ReadonlyMap<string, Entry>, times: Map<string, number>): string {
  if (!taken.has(name)) return name;
  const number = (times.get(name) ?? 1) + 1;
  times.set(name, number);
  const [, stem = name, extension = ''] = /^(.*?)(\.[^./]*)?$/su.exec(name) ?? [];
  return ownName(`${stem} (${String(number)})${extension}`, taken, times);
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, file) => {
      if (error) reject(error);
      else resolve(file);
    });
  });
}

/** Presentations, e-books and other documents are zip files too, but not archives of documents. */
function isOffice(bytes: Uint8Array): boolean {
  const { names, mimetype } = zipDirectory(bytes);
  return names.has('[Content_Types].xml') || mimetype.startsWith('application/');
}

/** Members that no person put in. */
const leftOut = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/iu;

export const zipContainer: Container = {
  mediaType: 'application/zip',
  recognises: (input: FileInput) => isZip(input.bytes) && !isOffice(input.bytes),
  async *members(input): AsyncIterable<Member | MemberRefusal> {
    const archive = await ZipArchive.open(input.bytes);
    let total = 0;
    for (const [name, entry] of archive.entries) {
      if (name.endsWith('/') || leftOut.test(name)) continue;
      const refuse = (status: MemberRefusal['status'], reason: string): MemberRefusal => ({
        ok: false,
        status,
        reason,
        name,
      });
      if (leadsOut(name, entry)) {
        yield refuse(
          'damaged',
          'The name of the member leads out of the archive, or the member is a link: it was left out.',
        );
        continue;
      }
      total += entry.uncompressedSize;
      if (entry.isEncrypted())
        yield refuse(
          'needs-password',
          'The member is protected by a password: unpack the archive and import the files.',
        );
      else if (entry.uncompressedSize > largestEntry)
        yield refuse('too-large', 'The member unpacks to more than 64 MB.');
      else if (total > largestTotal)
        yield refuse('too-large', 'The archive unpacks to more than 512 MB: unpack it and import the files.');
      else yield await readMember(archive, name, refuse);
    }
  },
};

/** Names that leave the archive or begin at the root, and symbolic links (the type of a Unix file, in the upper half). */
function leadsOut(name: string, entry: Entry): boolean {
  const link = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  return link || name.includes('\0') || /^(?:\/|[a-z]:)/iu.test(name) || name.split('/').includes('..');
}

/** The member beside a document that says what it is, as the file beside a file does. */
async function companionOf(archive: ZipArchive, name: string): Promise<Buffer | null> {
  const beside = companionName(name);
  const entry = beside === null ? undefined : archive.entries.get(beside);
  if (beside === null || entry === undefined || entry.isEncrypted() || leadsOut(beside, entry)) return null;
  try {
    return await archive.read(beside, longestCompanion);
  } catch {
    // One that cannot be read is said to be so as a member of its own.
    return null;
  }
}

async function readMember(
  archive: ZipArchive,
  name: string,
  refuse: (status: MemberRefusal['status'], reason: string) => MemberRefusal,
): Promise<Member | MemberRefusal> {
  try {
    const described = describedName(name, (other) => archive.entries.has(other));
    return {
      name,
      bytes: (await archive.read(name)) ?? Buffer.alloc(0),
      companion: await companionOf(archive, name),
      describes: described === null ? null : described.slice(described.lastIndexOf('/') + 1),
      reading: null,
    };
  } catch {
    return refuse('damaged', 'The member could not be unpacked: get a fresh copy of the archive.');
  }
}
