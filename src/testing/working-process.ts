/**
 * A process that works on a library until it is killed, and says after each reply what was acknowledged.
 *
 *     node working-process.ts import LIBRARY FOLDER   prints the number of documents that are in
 *     node working-process.ts tag LIBRARY             prints the number of the last command that was done
 */
import { writeSync } from 'node:fs';
import { createEngine } from '../core/engine.ts';
import { ask } from './libraries.ts';

const [what, path = '', folder = ''] = process.argv.slice(2);

/** At once, past any buffer of this process: what was said was done. */
function say(line: string | number): void {
  writeSync(1, `${line}\n`);
}

const engine = await createEngine({ path, mode: 'create' });
if (what === 'import') {
  engine.on((event) => {
    if (event.type === 'progress') say(event.done);
  });
  await ask(engine, 'imports.start', { paths: [folder] });
} else {
  const [theme] = await ask(engine, 'themes.create', { name: 'Killed', parent: null }).then((made) => [made.id]);
  for (let turn = 1; theme !== undefined; turn += 1) {
    await ask(engine, turn % 2 === 1 ? 'tags.add' : 'tags.remove', { theme, on: { query: '' } });
    say(turn);
  }
}
await engine.close();
say('end');
