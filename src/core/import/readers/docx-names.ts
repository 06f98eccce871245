/** Names of elements in the XML of Word, whatever prefixes its writer has chosen. */
import { Parser } from 'htmlparser2';

/** The namespaces that are read, transitional and strict, by the prefix that Word gives them. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

const deepest = 500;

export interface WordElements {
  /** Attributes by their names without prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * Walks over the elements of a part. Nothing in the XML is expanded.
 *
 * @throws Error where it is nested too deep
 */
export function walkWord(xml: string, elements: WordElements): void {
  const known = new Map<string, string>([
    ['w', 'w'],
    ['m', 'm'],
    ['mc', 'mc'],
  ]);
  let depth = 0;
  const nameOf = (written: string): string => {
    const at = written.indexOf(':');
    const prefix = written.slice(0, Math.max(at, 0));
    return `${known.get(prefix) ?? prefix}:${written.slice(at + 1)}`;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > deepest) throw new Error('the document is nested too deep');
        const own: Record<string, string> = {};
        for (const [key, value] of Object.entries(attributes)) {
          if (key === 'xmlns' || key.startsWith('xmlns:')) known.set(key.slice(6), prefixes.get(value) ?? key.slice(6));
          else own[key.slice(key.indexOf(':') + 1)] = value;
        }
        elements.open(nameOf(name), own);
      },
      ontext: (text) => elements.text?.(text),
      onclosetag(name) {
        depth -= 1;
        elements.close(nameOf(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

/** Whether a property that is on by being there is not turned off again. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/u.test(value);
}
