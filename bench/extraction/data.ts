import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExtractInput } from '../../src/core/extract/types.ts';

/** Where the benchmark files are: `READOUT_BENCH_DATA`, or the shared data beside the repository. */
export const benchData = resolve(
  process.env.READOUT_BENCH_DATA ?? new URL('../../../shared/data/bench', import.meta.url).pathname,
);

export interface GoldStatement {
  readonly kind: 'quote' | 'reported' | 'act';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly alt?: readonly string[];
  readonly cue: string | null;
  readonly optional?: boolean;
}

export interface GoldMeeting {
  readonly main: boolean;
  readonly type: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly participants: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly country: string | null;
  }[];
  readonly evidence?: string;
  readonly optional?: boolean;
}

export interface GoldDocument {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
  readonly meetings: readonly GoldMeeting[];
}

/** Reads a file of one JSON object a line; an empty list where the file is not there. */
export function readLines<T>(name: string): T[] {
  const path = resolve(benchData, name);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** All annotated readouts. */
export function readouts(): GoldDocument[] {
  return ['readouts.dev.jsonl', 'readouts2.dev.jsonl', 'readouts3.dev.jsonl'].flatMap((name) =>
    readLines<GoldDocument>(name),
  );
}

/**
 * The held-out quarter: documents whose id has a SHA-256 that begins with a byte divisible by four. Fixed; rules are
 * written on the other documents only.
 */
export function isHeldOut(id: string): boolean {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 4 === 0;
}

/** What import gives extraction: page furniture gone, the title's paragraph skipped in the body, the publisher's host. */
export function inputOf(document: {
  text: string;
  title: string | null;
  date: string | null;
  url?: string | null;
}): ExtractInput {
  const text = document.text.replace(/^[ \t]*•[ \t]*\d+(?::\d\d)?[ \t]*$/gm, (line) => ' '.repeat(line.length));
  const title = document.title;
  const bodyStart = title !== null && title !== '' && text.startsWith(title) ? title.length : 0;
  return { text, bodyStart, title, date: document.date, source: hostOf(document.url ?? null), language: 'en' };
}

function hostOf(url: string | null): string | null {
  if (url === null) return null;
  const host = /^https?:\/\/([^/]+)/.exec(url)?.[1];
  return host ?? null;
}
