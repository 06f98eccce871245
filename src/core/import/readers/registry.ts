/** The formats that can be read, in the order in which they are asked: the surest to recognise first. */
import type { Reader } from '../types.ts';
import { htmlReader } from './html.ts';
import { markdownReader } from './markdown.ts';
import { textReader } from './text.ts';

export const readers: readonly Reader[] = [htmlReader, markdownReader, textReader];
