/** Tagging: one key, many rows, suggestions. */

import { countedTagStates, type TagState } from '../../shared/domain.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import type { CommandContext, SomeCommands } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import { compileQuery } from '../search/compile.ts';
import { matchingIds } from '../statements/store.ts';
import { nameOfTheme } from '../themes/store.ts';
import * as store from './store.ts';

const counts = (state: TagState): boolean => (countedTagStates as readonly TagState[]).includes(state);

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

/** Counts a theme on a statement. @returns whether that is new */
function put(context: CommandContext, statement: number, theme: number): boolean {
  const { write, coder, now } = context;
  const tag = store.tagOn(write, statement, theme);
  if (tag && counts(tag.state)) return false;
  if (!tag) return store.insertByHand(write, statement, theme, { coder, at: now }) > 0;
  store.setState(write, tag.id, tag.state === 'suggested' ? 'accepted' : 'hand', { coder, at: now });
  return true;
}

/** Takes a theme from a statement: a rule's stays as rejected, so that it does not come back. */
function take(context: CommandContext, statement: number, theme: number): boolean {
  const { write, coder, now } = context;
  const tag = store.tagOn(write, statement, theme);
  if (!tag || !counts(tag.state)) return false;
  if (tag.state === 'hand') store.deleteTag(write, tag.id);
  else store.setState(write, tag.id, 'rejected', { coder, at: now });
  return true;
}

export const tagCommands: SomeCommands<'tags'> = {
  // With many rows the key does one thing: it tags all of them, or, where all have it, takes it from all.
  'tags.toggle': ({ theme, ids: shown }, context) => {
    const name = themeName(context.write, theme);
    const ids = shown.filter((id) => store.isStatement(context.write, id));
    const all = ids.every((id) => {
      const tag = store.tagOn(context.write, id, theme);
      return tag !== undefined && counts(tag.state);
    });
    const changed = ids.filter((id) => (all ? take(context, id, theme) : put(context, id, theme))).length;
    return {
      changed,
      label: all
        ? `Took ${name} from ${plural(changed, 'statement')}`
        : `Tagged ${plural(changed, 'statement')} with ${name}`,
    };
  },

  'tags.add': ({ theme, on }, context) => {
    const name = themeName(context.write, theme);
    const changed = targets(context, on).filter((id) => put(context, id, theme)).length;
    return { changed, label: `Tagged ${plural(changed, 'statement')} with ${name}` };
  },

  'tags.remove': ({ theme, on }, context) => {
    const name = themeName(context.write, theme);
    const changed = targets(context, on).filter((id) => take(context, id, theme)).length;
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

  'tags.whole': ({ theme, target, id, on }, { write, coder, now }) => {
    const name = themeName(write, theme);
    if (!store.exists(write, target, id)) {
      throw new ReadoutError('NOT_FOUND', `This ${target} is not in the library any more. Nothing was changed.`);
    }
    const changed = store.setWhole(write, target, id, theme, on, { coder, at: now });
    return { changed, label: on ? `Tagged a ${target} with ${name}` : `Took ${name} from a ${target}` };
  },
};
