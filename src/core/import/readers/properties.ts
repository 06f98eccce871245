/** What a file says of itself in its properties: often a template's, a program's or another document's. */
import { Parser } from 'htmlparser2';
import type { Declared } from '../types.ts';

/** The title when a person wrote it: the document prints it near its top, or it is a phrase; else null. */
export function believeTitle(written: string, text: string): string | null {
  const title = written.replace(/\s+/gu, ' ').trim();
  if (
    title === '' ||
    /^(?:microsoft word|untitled|document\d*|slide \d|powerpoint presentation)|\.(?:docx?|odt|rtf|pdf|indd|pptx?|html?|tmp)$/iu.test(
      title,
    )
  )
    return null;
  return isPrinted(title, text) || title.split(' ').length >= 3 ? title : null;
}

/** Whether a text has a title near its top. */
export function isPrinted(title: string, text: string): boolean {
  return text.slice(0, 4000).replace(/\s+/gu, ' ').toLowerCase().includes(title.toLowerCase());
}

/** The first value of an element in the XML of properties, such as `dc:title`, or null. */
export function propertyOf(xml: string, name: string): string | null {
  let value: string | null = null;
  let inside = false;
  const parser = new Parser(
    {
      onopentag(opened) {
        inside = opened === name && value === null;
        if (inside) value = '';
      },
      ontext(text) {
        if (inside) value += text;
      },
      onclosetag() {
        inside = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return value;
}

/** The language that a file declares, as a hint: it is often the program's. */
export function languageOf(xml: string): Declared | null {
  const code = propertyOf(xml, 'dc:language')?.trim() ?? '';
  return /^[A-Za-z-]{2,10}$/u.test(code) ? { code, trusted: false } : null;
}
