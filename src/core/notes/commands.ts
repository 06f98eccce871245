/** Free text on any row. */
import { ReadoutError } from '../../shared/errors.ts';
import type { SomeCommands } from '../handlers.ts';
import * as store from './store.ts';

export const noteCommands: SomeCommands<'notes'> = {
  'notes.set': ({ target, id, body }, { write, coder, now }) => {
    if (!store.exists(write, target, id)) {
      throw new ReadoutError('NOT_FOUND', `This ${target} is not in the library any more. The note was not saved.`);
    }
    const changed = store.setNote(write, target, id, body, { coder, at: now });
    return { changed, label: body.trim() === '' ? `Removed the note on a ${target}` : `Wrote a note on a ${target}` };
  },
};
