/** `readout demo`: the main job on the sample corpus, so that a newcomer sees it whole. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { print, root, type Status, say, userPath, withEngine } from '../context.ts';
import { importPaths, summaryOf } from './import.ts';
import { listing, type Table } from './list.ts';
import { writeReport } from './report.ts';

const corpus = join(root, 'resources', 'sample-corpus', 'documents');
const SHOWN = 8;

const parts: readonly { title: string; table: Table; query: string; columns: string[] | null }[] = [
  { title: 'Documents', table: 'documents', query: '', columns: null },
  { title: 'Meetings', table: 'meetings', query: '', columns: ['date', 'type', 'place', 'participants'] },
  { title: 'Statements', table: 'statements', query: 'is:tagged', columns: null },
  { title: 'People', table: 'people', query: '', columns: ['name', 'country', 'statements', 'meetings'] },
  { title: 'Themes', table: 'themes', query: '', columns: ['name', 'statements', 'definition'] },
];

export function addDemo(program: Command, done: (status: Status) => void): void {
  program
    .command('demo')
    .summary('the main job on the sample corpus')
    .description(
      'Imports the sample corpus into DIR/demo.readout, prints what it found and writes DIR/report.html. Replaces both.',
    )
    .option('--out <dir>', 'where', 'readout-demo')
    .action(async ({ out }: { out: string }) => {
      const dir = userPath(out);
      const library = join(dir, 'demo.readout');
      const report = join(dir, 'report.html');
      mkdirSync(dir, { recursive: true });
      for (const path of [library, `${library}-wal`, `${library}-shm`, report]) rmSync(path, { force: true });
      const failed = await withEngine({ path: library, mode: 'create' }, async (engine) => {
        const result = await importPaths(engine, [corpus], false);
        say(summaryOf(result));
        for (const part of parts) {
          const wish = {
            query: part.query,
            sort: [],
            limit: part.table === 'themes' ? Number.POSITIVE_INFINITY : SHOWN,
          };
          print(`\n${part.title}${wish.limit === SHOWN ? ` (the first ${SHOWN})` : ''}`);
          print(await listing(engine, part.table, wish, 'table', part.columns));
        }
        const said = await writeReport(engine, { format: 'html', title: 'The sample corpus' }, report);
        print(`\nReport   ${report}\n         ${said}`);
        return result.failed;
      });
      const shown = relative(userPath('.'), library) || library;
      print(
        `Library  ${library}\nOpen it  npm start -- ${shown}\nAsk it   npm run -s readout -- list statements 'theme:trade kind:quote' --library ${shown}`,
      );
      done(failed > 0 ? 1 : 0);
    });
}
