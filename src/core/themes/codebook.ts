/**
 * The codebook of a new library: three themes with sub-themes, definitions and rules.
 *
 * The vocabulary is that of the field as official readouts, handbooks and news agencies use it, grouped by what a statement
 * with the word is nearly always about; words that are often about something else only suggest. Names of countries, cities
 * and leaders imply nothing and are no terms, but for conflicts that go by the name of their place. Sub-themes carry the
 * rules; a theme counts with its sub-themes. That no field is missing was checked against the issues of the Phoenix
 * dictionaries (Open Event Data Alliance, MIT), of which nothing is copied. `bench/themes` measures the rules against
 * annotated statements.
 */
import { multipolarity } from './default-codebook/multipolarity.ts';
import type { DefaultTheme } from './default-codebook/notation.ts';
import { security } from './default-codebook/security.ts';
import { trade } from './default-codebook/trade.ts';
import type { MatcherRule } from './match.ts';

export type { DefaultTheme } from './default-codebook/notation.ts';

/** The themes of a new library, in the order in which the window lists them. */
export const defaultCodebook: readonly DefaultTheme[] = [security, trade, multipolarity];

/** A theme of the default codebook with a number of its own; `topLevel` is the name of its top-level ancestor, or its own. */
interface NumberedTheme {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly topLevel: string;
}

/**
 * The default codebook as flat lists for use without a library; ids count from 1 in the order of the codebook, parents
 * before their sub-themes.
 */
export function defaultRules(): { readonly themes: readonly NumberedTheme[]; readonly rules: readonly MatcherRule[] } {
  const themes: NumberedTheme[] = [];
  const rules: MatcherRule[] = [];
  const add = (theme: DefaultTheme, parent: NumberedTheme | null): void => {
    const id = themes.length + 1;
    const numbered = { id, parentId: parent?.id ?? null, name: theme.name, topLevel: parent?.topLevel ?? theme.name };
    themes.push(numbered);
    for (const rule of theme.rules) rules.push({ ...rule, id: rules.length + 1, themeId: id });
    for (const child of theme.children) add(child, numbered);
  };
  for (const theme of defaultCodebook) add(theme, null);
  return { themes, rules };
}
