/** The codebook by id. */
import { useMemo } from 'react';
import type { ThemeRow } from '../../shared/contract/rows.ts';
import { useQuery } from '../api/queries.ts';

export type ThemesById = ReadonlyMap<number, ThemeRow>;

const noThemes: readonly ThemeRow[] = [];

export function useThemes(): readonly ThemeRow[] {
  return useQuery('themes.list', {}).value ?? noThemes;
}

export function useThemesById(): ThemesById {
  const themes = useThemes();
  return useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
}
