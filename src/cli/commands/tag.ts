/** `readout tag` and `untag`: one theme, many statements, one step of the history. */
import type { Command } from 'commander';
import type { Engine } from '../../core/engine-types.ts';
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

interface Options extends LibraryOption {
  readonly json?: boolean;
}

export function addTagging(program: Command, done: (status: Status) => void): void {
  const add = (name: 'tag' | 'untag', summary: string, description: string): void => {
    program
      .command(name)
      .summary(summary)
      .description(`${description}\n\n${queryHelp()}`)
      .argument('<theme>', 'name of the theme')
      .argument('<query...>', 'which statements; several words are one query')
      .option('--library <file>', 'the library (or READOUT_LIBRARY)')
      .option('--json', 'print {"changed", "label"}')
      .action(async (theme: string, query: string[], options: Options) => {
        const result = await withEngine({ path: libraryPath(options) }, async (engine) =>
          value(engine, name === 'tag' ? 'tags.add' : 'tags.remove', {
            theme: await themeNamed(engine, theme),
            on: { query: query.join(' ') },
          }),
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
