/** Plain text: the lines as they are; the title is its first line, which the caller finds. */
import type { FileInput, Reader, Reading } from '../types.ts';

export const textReader: Reader = {
  mediaType: 'text/plain',
  recognises: (input) => input.text !== null,
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
