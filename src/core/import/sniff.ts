/** What a file is that no reader takes, told by its first bytes, with what to do about it. */

interface Kind {
  readonly offset?: number;
  readonly magic: string | readonly number[];
  readonly is: string;
  readonly advice: string;
}

const asText = 'save it as DOCX, PDF, HTML or text and import that';
const asMail = 'save it as .eml or text, or print it as PDF, and import that';
const picture = 'a picture holds no text that can be read: import the page or document it comes from';
const sound = 'import a transcript of it';
const unpack = 'unpack it and import the files in it';
const program = 'programs are never opened';

const kinds: readonly Kind[] = [
  { magic: '%PDF', is: 'a damaged PDF', advice: 'get a fresh copy' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Word, Excel or PowerPoint file', advice: asText },
  { magic: '{\\rtf', is: 'an RTF document', advice: asText },
  { magic: '7z\xbc\xaf', is: 'a 7-Zip archive', advice: unpack },
  { magic: 'Rar!', is: 'a RAR archive', advice: unpack },
  { magic: [0x1f, 0x8b], is: 'a gzip archive', advice: unpack },
  { magic: 'BZh', is: 'a bzip2 archive', advice: unpack },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], is: 'an xz archive', advice: unpack },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], is: 'a zstd archive', advice: unpack },
  { offset: 257, magic: 'ustar', is: 'a tar archive', advice: unpack },
  { magic: [0x89, 0x50, 0x4e, 0x47], is: 'a PNG picture', advice: picture },
  { magic: [0xff, 0xd8, 0xff], is: 'a JPEG picture', advice: picture },
  { magic: 'GIF8', is: 'a GIF picture', advice: picture },
  { magic: 'II*\0', is: 'a TIFF picture', advice: picture },
  { magic: 'MM\0*', is: 'a TIFF picture', advice: picture },
  { offset: 8, magic: 'WEBP', is: 'a WebP picture', advice: picture },
  { offset: 4, magic: 'ftyp', is: 'a video or sound recording', advice: sound },
  { magic: [0x1a, 0x45, 0xdf, 0xa3], is: 'a video recording', advice: sound },
  { magic: 'OggS', is: 'a sound recording', advice: sound },
  { magic: 'ID3', is: 'a sound recording', advice: sound },
  { offset: 8, magic: 'WAVE', is: 'a sound recording', advice: sound },
  {
    magic: 'SQLite format 3\0',
    is: 'a database',
    advice: 'a library is opened, not imported; from other databases export text',
  },
  { magic: '\x7fELF', is: 'a program', advice: program },
  { magic: 'MZ', is: 'a program', advice: program },
  { magic: '<?xml', is: 'data in XML', advice: 'save the page or document that it describes, and import that' },
  { magic: '%!PS', is: 'a PostScript file', advice: asText },
];

/** Entries by which the members of the zip family are told apart; they stand near the front of the file. */
const zipKinds: readonly (readonly [entry: string, is: string, advice: string])[] = [
  ['ppt/', 'a PowerPoint presentation', asText],
  ['mimetypeapplication/vnd.oasis.opendocument', 'an OpenDocument file', asText],
  ['mimetypeapplication/epub+zip', 'an e-book', asText],
];

/** A web page may begin as XML does. */
const page = /^\s*<\?xml[^>]{0,200}>\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b/isu;

/** In words: what an unreadable file is and what to do. Null when its first bytes are of no known kind. */
export function describeKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    const [, is, advice] = zipKinds.find(([entry]) => head.includes(entry)) ?? ['', 'a zip archive', unpack];
    return `This is ${is}, which Readout does not read: ${advice}.`;
  }
  if (page.test(head)) return null;
  if (isOutlook(bytes)) return `This is an Outlook message, which Readout does not read: ${asMail}.`;
  for (const kind of kinds) {
    const magic = typeof kind.magic === 'string' ? kind.magic : String.fromCharCode(...kind.magic);
    if (head.startsWith(magic, kind.offset ?? 0))
      return `This is ${kind.is}, which Readout does not read: ${kind.advice}.`;
  }
  return null;
}

/** Whether a container of the old kind holds a mail, as .msg files do: its parts are named so. */
function isOutlook(bytes: Uint8Array): boolean {
  const old = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return old && Buffer.from(bytes).includes(Buffer.from('__substg1.0_', 'utf16le'));
}

/** Whether an Office file is encrypted: it is then wrapped into a container of the old kind, with this stream. */
export function isProtected(bytes: Uint8Array): boolean {
  const old = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return old && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
