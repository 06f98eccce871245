/** Queries that several places write. */
import { formatValue } from '../../shared/query/format.ts';

export const themeQuery = (name: string): string => `theme:${formatValue(name)}`;
export const wholeQuery = (name: string): string => `whole:${formatValue(name)}`;
export const speakerQuery = (name: string): string => `speaker:${formatValue(name)}`;
export const personQuery = (name: string): string => `person:${formatValue(name)}`;
export const documentQuery = (id: number): string => `document:${id}`;
