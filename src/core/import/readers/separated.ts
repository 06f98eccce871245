/** The rows of comma-, semicolon- and tab-separated text, as programs write it. */
import Papa from 'papaparse';

export interface SeparatedRows {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The row of the file that names the columns, counted from 1. */
  readonly headerRow: number;
  /** A quotation mark was opened and not closed: the last row holds all that came after it. */
  readonly open: boolean;
}

/** Excel's own way to say which character separates the cells: a first line `sep=;`. */
const separatorLine = /^sep=(.)\n/iu;

/** @param most how many rows are wanted, from the first */
export function readSeparated(text: string, most?: number): SeparatedRows {
  const said = separatorLine.exec(text);
  const names = new Set<string>();
  const { data, meta, errors } = Papa.parse<Record<string, string>>(said === null ? text : text.slice(said[0].length), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => apart(name, names),
    ...(said?.[1] === undefined ? {} : { delimiter: said[1] }),
    ...(most === undefined ? {} : { preview: most }),
  });
  return {
    columns: meta.fields ?? [],
    rows: data,
    headerRow: said === null ? 1 : 2,
    open: errors.some(({ code }) => code === 'MissingQuotes'),
  };
}

/** Two columns of one name are told apart by numbers. */
function apart(name: string, names: Set<string>): string {
  let own = name;
  for (let count = 1; names.has(own); count += 1) own = `${name}_${String(count)}`;
  names.add(own);
  return own;
}
