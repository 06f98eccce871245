/** Gives a new library its codebook. Not a change of a person's: nothing of it is in the history. */
import type { WriteHandle } from '../library/handles.ts';
import { type DefaultTheme, defaultCodebook } from './codebook.ts';
import { insertRule, insertTheme } from './store.ts';

export function seedCodebook(write: WriteHandle): void {
  const add = (theme: DefaultTheme, parent: number | null, color: DefaultTheme['color']): void => {
    const id = insertTheme(write, { parent, name: theme.name, definition: theme.definition, color, key: theme.key });
    for (const rule of theme.rules) insertRule(write, { ...rule, theme: id, unless: [...rule.unless] });
    for (const child of theme.children) add(child, id, color);
  };
  for (const theme of defaultCodebook) add(theme, null, theme.color);
}
