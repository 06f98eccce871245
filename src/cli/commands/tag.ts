/** `readout tag` and `untag`: one theme, many statements, or documents and meetings as a whole; one step of the history. */
import { type Command, Option } from 'commander';
import type { Engine } from '../../core/engine-types.ts';
import type { Output } from '../../shared/contract.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { nearest } from '../../shared/query/nearest.ts';
import { type LibraryOption, libraryPath, print, printJson, type Status, value, withEngine } from '../context.ts';
import { queryHelp } from '../query-help.ts';

/** The theme a person names, whatever its case. @throws ReadoutError THEME_UNKNOWN */
async function themeNamed(engine: Engine, name: string): Promise<number> {
  const themes = await value(engine, 'themes.list', {});
  const wanted = name.trim().toLowerCase();
  const found = themes.find((theme) => theme.name.toLowerCase() === wanted);
  if (found) return found.id;
  const near = nearest(
    name,
    themes.map((theme) => theme.name),
  );
  throw new ReadoutError(
    'THEME_UNKNOWN',
    `The codebook has no theme “${name}”. ${near === null ? `Themes: ${themes.map((theme) => theme.name).join(', ')}.` : `Did you mean ${near}?`} Nothing was changed.`,
  );
}

const wholes = ['documents', 'meetings'] as const;
type Whole = (typeof wholes)[number];

interface Options extends LibraryOption {
  readonly json?: boolean;
  readonly whole?: Whole;
}

type Changed = Output<'tags.whole'>;

async function changeWhole(engine: Engine, whole: Whole, theme: number, query: string, on: boolean): Promise<Changed> {
  const { ids } = await value(engine, `${whole}.ids`, { query });
  const target = whole === 'documents' ? 'document' : 'meeting';
  if (ids.length === 0) return { changed: 0, label: `No ${target} matches` };
  return value(engine, 'tags.whole', { theme, target, ids: [...ids], on });
}

async function change(engine: Engine, name: string, query: string, on: boolean, { whole }: Options): Promise<Changed> {
  const theme = await themeNamed(engine, name);
  if (whole) return changeWhole(engine, whole, theme, query, on);
  return value(engine, on ? 'tags.add' : 'tags.remove', { theme, on: { query } });
}

export function addTagging(program: Command, done: (status: Status) => void): void {
  const add = (name: 'tag' | 'untag', summary: string, description: string): void => {
    program
      .command(name)
      .summary(summary)
      .description(`${description}\n\n${queryHelp()}`)
      .argument('<theme>', 'name of the theme')
      .argument('<query...>', 'which statements; several words are one query')
      .addOption(
        new Option('--whole <table>', 'instead documents or meetings that match, each as a whole').choices([...wholes]),
      )
      .option('--library <file>', 'the library (or READOUT_LIBRARY)')
      .option('--json', 'print {"changed", "label"}')
      .action(async (theme: string, query: string[], options: Options) => {
        const result = await withEngine({ path: libraryPath(options) }, (engine) =>
          change(engine, theme, query.join(' '), name === 'tag', options),
        );
        if (options.json) printJson(result);
        else print(`${result.label}.`);
        done(0);
      });
  };
  add(
    'tag',
    'put a theme on all statements that match',
    'Puts a theme by hand on every statement that matches and does not have it. One step to undo.',
  );
  add(
    'untag',
    'take a theme from all statements that match',
    'Takes a theme from every statement that matches. A theme that a rule applied stays rejected. One step to undo.',
  );
}
