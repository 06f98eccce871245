/**
 * Short invented passages in the manners of many publishers (presidencies, ministries, wires, the United Nations), with
 * the statements an annotator marks in each: `> kind | speakers | cue | words`, and none where none is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';

const folder = join(import.meta.dirname, 'passages');

interface Passage {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly string[];
}

function passagesOf(file: string): Passage[] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.trimEnd().split('\n');
      const isExpected = (line: string): boolean => line.startsWith('> ');
      return {
        title,
        text: lines
          .filter((line) => !isExpected(line))
          .join('\n')
          .trim(),
        expected: lines.filter(isExpected).map((line) => line.slice(2).replaceAll('\\n', '\n')),
      };
    });
}

function found(text: string): string[] {
  const { statements } = extract({ text, bodyStart: 0, title: null, date: null, source: null, language: 'en' });
  return statements.map((statement) =>
    [
      statement.kind,
      [...statement.speakers].sort().join('; '),
      statement.cue?.text ?? '',
      text.slice(statement.start, statement.end),
    ].join(' | '),
  );
}

const sorted = (line: string): string => {
  const [kind = '', speakers = '', ...rest] = line.split(' | ');
  return [kind, speakers.split('; ').sort().join('; '), ...rest].join(' | ');
};

describe.each(readdirSync(folder).filter((file) => file.endsWith('.txt')))('passages in %s', (file) => {
  it.each(passagesOf(file).map((passage) => [passage.title, passage] as const))('%s', (_title, { text, expected }) => {
    expect(found(text)).toEqual(expected.map(sorted));
  });
});
