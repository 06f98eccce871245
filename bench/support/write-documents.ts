/**
 * Writes real documents as Markdown with front matter, in a process of its own so that its memory is not measured:
 * `node write-documents.ts FOLDER COUNT`. Prints their characters.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { someDocuments } from './load-data.ts';

const [folder = '', count = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
let characters = 0;
for (const [index, { title, date, url, text }] of someDocuments(Number(count)).entries()) {
  const head = ['---', `title: ${JSON.stringify(title)}`, `date: ${date ?? ''}`, `url: ${url ?? ''}`, '---'];
  writeFileSync(join(folder, `${String(index).padStart(5, '0')}.md`), `${head.join('\n')}\n\n${text}\n`);
  characters += text.length;
}
process.stdout.write(`${characters}\n`);
