/** Plain text: the lines as they are; the title is its first line, which the caller finds. */
import type { FileInput, Reader, Reading } from '../types.ts';

export const textReader: Reader = {
  mediaType: 'text/plain',
  // Data in XML would be stored with its tags; the formats that hold documents are recognised before.
  recognises: (input) => input.text !== null && !/^\s*<\?xml\b/u.test(input.text.slice(0, 500)),
  read: (input: FileInput): Reading => ({
    text: input.text ?? '',
    layout: 'lines',
    title: null,
    dates: [],
    source: null,
    language: null,
    url: null,
  }),
};
