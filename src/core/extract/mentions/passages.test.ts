/**
 * Short invented passages in the manners of many publishers, with the people in them and who says what:
 *
 *     > person | name | role | country      the role as written, without "the"; "-" for none, "*" for any
 *     > nobody | name                       no person is called so
 *     > norole | name                       the person has no role
 *     > speaker | name; name | words        who says the statement that has these words; "a / b" for either
 *     > notspeaker | name | words
 *
 * A line `@ host` gives the publisher.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';
import type { ExtractedPerson, Extraction } from '../types.ts';

const folder = join(import.meta.dirname, 'passages');

interface Passage {
  readonly title: string;
  readonly text: string;
  readonly source: string | null;
  readonly expected: readonly string[];
}

function passagesOf(file: string): Passage[] {
  const blocks = readFileSync(join(folder, file), 'utf8').split(/^## /m).slice(1);
  return blocks.map((block) => {
    const [title = '', ...lines] = block.trimEnd().split('\n');
    const text = lines
      .filter((line) => !/^[>@] /.test(line))
      .join('\n')
      .trim();
    const source = lines.find((line) => line.startsWith('@ '))?.slice(2) ?? null;
    return { title, text, source, expected: lines.filter((line) => line.startsWith('> ')) };
  });
}

const isAny = (value: string | undefined): boolean => value === undefined || value === '*';

function personLine(person: ExtractedPerson, role: string | undefined, country: string | undefined): string {
  const title = person.roles[0]?.title.replace(/^the /, '') ?? '-';
  return [person.key, isAny(role) ? '*' : title, isAny(country) ? '*' : (person.country ?? '-')].join(' | ');
}

/** What extraction says to an expectation, in the same words where it agrees. */
function found(line: string, text: string, extraction: Extraction): string {
  const [kind = '', name = '', second, third] = line.slice(2).split(' | ');
  const people = extraction.people.filter((person) => person.kind === 'person');
  const person = people.find(({ key }) => key === name);
  switch (kind) {
    case 'person':
      return person === undefined
        ? `> no person ${name} among ${people.map(({ key }) => key).join(', ')}`
        : `> person | ${personLine(person, second, third)}`;
    case 'nobody':
      return person === undefined ? line : `> person | ${name}`;
    case 'norole':
      return person !== undefined && person.roles.length > 0 ? `> role | ${person.roles[0]?.title}` : line;
    default: {
      const words = second ?? '';
      const statement = extraction.statements.find(({ start, end }) => text.slice(start, end).includes(words));
      const speakers = statement?.speakers.join('; ') ?? 'no statement';
      const agrees = name.split(' / ').includes(speakers);
      return agrees === (kind === 'speaker') ? line : `> speaker | ${speakers} | ${words}`;
    }
  }
}

for (const file of readdirSync(folder)) {
  describe(file, () => {
    it.each(passagesOf(file))('$title', ({ text, source, expected }) => {
      const extraction = extract({ text, bodyStart: 0, title: null, date: null, source, language: 'en' });
      expect(expected.map((line) => found(line, text, extraction))).toEqual(expected);
    });
  });
}
