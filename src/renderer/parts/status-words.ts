/** What became of a file, in words: short in the progress, in full with what to do in the result. */
import type { ImportStatus } from '../../shared/domain.ts';

export interface StatusWords {
  readonly short: string;
  readonly title: string;
  readonly advice: string;
  /** The user has to do something. */
  readonly attention: boolean;
}

const fine = (short: string, title: string, advice = ''): StatusWords => ({ short, title, advice, attention: false });
const attention = (short: string, title: string, advice: string): StatusWords => ({
  short,
  title,
  advice,
  attention: true,
});

export const statusWords: Readonly<Record<ImportStatus, StatusWords>> = {
  imported: fine('imported', 'Imported'),
  duplicate: fine('duplicate', 'Already in the library', 'The document was not imported again.'),
  'near-duplicate': fine(
    'near-duplicate',
    'Imported; nearly the same as another document',
    'Compare the two and keep what you need.',
  ),
  'newer-version': fine(
    'newer version',
    'Imported as a newer version',
    'Confirmed work was carried over where the words are still there.',
  ),
  metadata: fine('metadata', 'Metadata of another file', 'What it says was used for the document beside it.'),
  empty: attention('empty', 'No text', 'The file is unchanged. There was nothing to read in it.'),
  'needs-password': attention(
    'needs a password',
    'Protected by a password',
    'The file is unchanged. Save a copy without a password, then import that.',
  ),
  scan: attention(
    'a scan',
    'A scan without text',
    'Readout does not read images. Make it searchable with a text recognition program, then import it again.',
  ),
  unsupported: attention(
    'not supported',
    'A format that Readout does not read',
    'Save it as HTML, PDF, DOCX, ODT, Markdown, plain text or e-mail, then import that.',
  ),
  damaged: attention('damaged', 'The file is damaged', 'Get the file again from its source, then import it.'),
  'too-large': attention('too large', 'The file is too large', 'Split it into parts, then import those.'),
  failed: attention('failed', 'Could not be read', 'The other files are not affected.'),
};
