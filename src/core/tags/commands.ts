/** Tagging: one key, many rows, suggestions. */

import { ReadoutError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import type { CommandContext, SomeCommands } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import { compileQuery } from '../search/compile.ts';
import { matchingIds } from '../statements/store.ts';
import { nameOfTheme } from '../themes/store.ts';
import * as store from './store.ts';

/** @throws ReadoutError NOT_FOUND */
function themeName(read: ReadHandle, theme: number): string {
  const name = nameOfTheme(read, theme);
  if (name === undefined)
    throw new ReadoutError('NOT_FOUND', 'This theme is not in the codebook any more. Nothing was changed.');
  return name;
}

function targets({ write }: CommandContext, on: { ids: number[] } | { query: string }): number[] {
  return 'ids' in on ? on.ids : matchingIds(write, compileQuery(write, on.query, 'statement'));
}

export const tagCommands: SomeCommands<'tags'> = {
  // With many rows the key does one thing: it tags all of them, or, where all have it, takes it from all.
  'tags.toggle': ({ theme, ids }, { write, coder, now }) => {
    const name = themeName(write, theme);
    const stamp = { coder, at: now };
    const all = store.countWithout(write, theme, ids) === 0;
    const changed = all ? store.takeFrom(write, theme, ids, stamp) : store.putOn(write, theme, ids, stamp);
    return {
      changed,
      label: all
        ? `Took ${name} from ${plural(changed, 'statement')}`
        : `Tagged ${plural(changed, 'statement')} with ${name}`,
    };
  },

  'tags.add': ({ theme, on }, context) => {
    const name = themeName(context.write, theme);
    const { write, coder, now } = context;
    const changed = store.putOn(write, theme, targets(context, on), { coder, at: now });
    return { changed, label: `Tagged ${plural(changed, 'statement')} with ${name}` };
  },

  'tags.remove': ({ theme, on }, context) => {
    const name = themeName(context.write, theme);
    const { write, coder, now } = context;
    const changed = store.takeFrom(write, theme, targets(context, on), { coder, at: now });
    return { changed, label: `Took ${name} from ${plural(changed, 'statement')}` };
  },

  'tags.decide': ({ ids, accept, theme }, { write, coder, now }) => {
    let changed = 0;
    for (const tag of ids.flatMap((id) => store.tagsOn(write, id))) {
      if (tag.state !== 'suggested' || (theme !== null && tag.theme !== theme)) continue;
      store.setState(write, tag.id, accept ? 'accepted' : 'rejected', { coder, at: now });
      changed += 1;
    }
    return { changed, label: `${accept ? 'Accepted' : 'Rejected'} ${plural(changed, 'suggestion')}` };
  },

  'tags.whole': ({ theme, target, ids, on }, { write, coder, now }) => {
    const name = themeName(write, theme);
    const there = ids.filter((id) => store.exists(write, target, id));
    if (there.length === 0) {
      const gone = ids.length === 1 ? `This ${target} is` : `These ${target}s are`;
      throw new ReadoutError('NOT_FOUND', `${gone} not in the library any more. Nothing was changed.`);
    }
    const stamp = { coder, at: now };
    const changed = there.reduce((sum, id) => sum + store.setWhole(write, target, id, theme, on, stamp), 0);
    const what = plural(changed, target);
    return { changed, label: on ? `Tagged ${what} with ${name}` : `Took ${name} from ${what}` };
  },
};
