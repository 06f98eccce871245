/** Makes a synthetic library in a process of its own, so that its memory is not measured: `node make.ts FILE STATEMENTS`. */
import { openLibrary } from '../../src/core/library/open.ts';
import { generate } from './generate.ts';

const [path = '', statements = ''] = process.argv.slice(2);
const library = openLibrary(path, { create: true });
generate(library, Number(statements));
library.close();
