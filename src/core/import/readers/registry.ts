/** The formats that can be read, in the order in which they are asked: the surest to recognise first. */
import type { Container, Reader } from '../types.ts';
import { docxReader } from './docx.ts';
import { htmlReader } from './html.ts';
import { jsonContainer, jsonReader } from './json.ts';
import { mailboxContainer, mailContainer } from './mail.ts';
import { markdownReader } from './markdown.ts';
import { mhtReader } from './mht.ts';
import { odtReader } from './odt.ts';
import { pdfReader } from './pdf.ts';
import { rtfReader } from './rtf.ts';
import { tableContainer } from './table.ts';
import { textReader } from './text.ts';
import { xlsxContainer } from './xlsx.ts';
import { zipContainer } from './zip.ts';

/**
 * Formats of one document have `read`, formats of several `members`. Octets decide before text, and what every file of
 * a format begins with before what only makes it likely; plain text is all the rest.
 */
export const formats: readonly (Reader | Container)[] = [
  pdfReader,
  docxReader,
  odtReader,
  xlsxContainer,
  zipContainer,
  rtfReader,
  mhtReader,
  mailboxContainer,
  mailContainer,
  htmlReader,
  jsonReader,
  jsonContainer,
  tableContainer,
  markdownReader,
  textReader,
];
