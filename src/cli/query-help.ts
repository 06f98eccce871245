/** The query language in a screenful, for the help of the commands that take a query. */
import { queryFields } from '../shared/query/fields.ts';

export function queryHelp(): string {
  const width = Math.max(...queryFields.map((field) => field.example.length));
  return [
    'Query: words and "phrases" are searched in the text; fields narrow it; AND, OR, NOT, -term and parentheses combine.',
    ...queryFields.map((field) => `  ${field.example.padEnd(width)}  ${field.help}`),
  ].join('\n');
}
