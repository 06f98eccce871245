/** A table of comma-separated values with a header line, quoted as in RFC 4180. */

/** The rows by column name. */
export function parseCsv(text: string): Map<string, string>[] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\n\r]*))(,|\r?\n|$)/gu;
  for (const match of text.matchAll(cells)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') rows.push([]);
  }
  const [header = [], ...body] = rows;
  return body
    .filter((row) => row.length === header.length)
    .map((row) => new Map(row.map((cell, index) => [header[index] ?? '', cell])));
}
