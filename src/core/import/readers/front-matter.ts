/** YAML front matter: the fields between two lines of hyphens at the top of a text. */
import { parse } from 'yaml';

/** Longer front matter than this is a text that happens to begin with a line of hyphens. UTF-16 units. */
const longest = 64 * 1024;

export interface FrontMatter {
  /** Values by key in small letters, as written. */
  readonly fields: ReadonlyMap<string, string>;
  /** What follows the front matter. */
  readonly body: string;
}

/** The front matter of a text, or null where it has none. Broken YAML is read line by line, as `key: value`. */
export function readFrontMatter(text: string): FrontMatter | null {
  const open = /^\s*---[ \t]*\n/u.exec(text)?.[0];
  if (open === undefined) return null;
  const head = text.slice(open.length, open.length + longest);
  const close = /(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(head);
  if (close === null || !/^[\w"'-]+[ \t]*:/mu.test(head.slice(0, close.index))) return null;
  const yaml = head.slice(0, close.index);
  return { fields: readFields(yaml), body: text.slice(open.length + close.index + close[0].length) };
}

function readFields(yaml: string): Map<string, string> {
  try {
    // `failsafe` leaves every scalar the string that stands there; dates and numbers are read by the field's own rules.
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, uniqueKeys: false, logLevel: 'error' });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return collect(value);
  } catch {
    // Titles with an unquoted colon are common and no YAML: the lines are read one by one.
  }
  return readLines(yaml);
}

function collect(value: object): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [key, field] of Object.entries(value) as [string, unknown][]) {
    if (typeof field === 'string') fields.set(key.toLowerCase(), field);
  }
  return fields;
}

function readLines(yaml: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of yaml.split('\n')) {
    const match = /^([\w-]+)[ \t]*:[ \t]*(.*)$/u.exec(line);
    const [key, value] = [match?.[1], match?.[2]];
    if (key !== undefined && value !== undefined) fields.set(key.toLowerCase(), value.replace(/^(["'])(.*)\1$/u, '$2'));
  }
  return fields;
}

/** The first of several keys that has a value, or null. */
export function firstField(fields: ReadonlyMap<string, string>, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = fields.get(key)?.trim();
    if (value !== undefined && value !== '' && value !== 'null' && value !== '~') return value;
  }
  return null;
}
