/** Documentation is tested: every command, option, column, field, operation and error code appears where a reader looks. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeProgram } from '../src/cli/main.ts';
import { contract } from '../src/shared/contract.ts';
import { errorCodes } from '../src/shared/errors.ts';
import { queryFields } from '../src/shared/query/fields.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const commandLine = read('docs/guide/command-line.md');

/** The part of the guide that tells of a command: from its heading to the next. */
function sectionOf(command: string): string {
  const part = commandLine.split(/^## /m).find((section) => section.split('\n')[0]?.split(', ').includes(command));
  return part ?? '';
}

describe('the guide to the command line', () => {
  const program = makeProgram(() => undefined);

  it('has a section for every command, and none for others', () => {
    const documented = [...commandLine.matchAll(/^## (.+)$/gm)].flatMap((match) => (match[1] ?? '').split(', ')).sort();
    expect(documented).toEqual(program.commands.map((command) => command.name()).sort());
  });

  for (const command of program.commands) {
    it(`names every option and argument of ${command.name()}`, () => {
      const section = sectionOf(command.name());
      for (const option of command.options) expect(section).toContain(option.long ?? option.short ?? '?');
      expect(section).toContain(`readout ${command.name()}`);
    });

    it(`names no option that ${command.name()} lacks`, () => {
      const known = program.commands
        .filter((other) => sectionOf(command.name()).includes(`readout ${other.name()}`))
        .flatMap((other) => other.options.map((option) => option.long));
      for (const [option] of sectionOf(command.name()).matchAll(/(?<![-|])--[a-z][a-z-]*/g))
        expect(known).toContain(option);
    });
  }

  it('is in the help of the program with a line each', () => {
    const help = program.helpInformation();
    for (const command of program.commands) expect(help).toContain(command.name());
  });
});

it('every error code is explained, and no other', () => {
  const documented = [...read('docs/guide/errors.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
  expect(documented.sort()).toEqual(Object.keys(errorCodes).sort());
});

it('every field of the query language is explained with an example, and no other', () => {
  const documented = [...read('docs/guide/query-language.md').matchAll(/^\| `([a-z]+):` \|.*\| `/gm)].map(
    (match) => match[1],
  );
  expect(documented.sort()).toEqual(queryFields.map((field) => field.field).sort());
});

it('every operation is listed with its kind, and no other', () => {
  const documented = [...read('docs/contract.md').matchAll(/^\| `(\w+\.\w+)` \| (\w+) \|/gm)].map(
    (match) => `${match[1]} ${match[2]}`,
  );
  expect(documented.sort()).toEqual(
    Object.entries(contract)
      .map(([name, { kind }]) => `${name} ${kind}`)
      .sort(),
  );
});
