/** The thread that folds the log of a library into its file: see checkpoints.ts. */
import BetterSqlite from 'better-sqlite3';
import type { CheckpointRequest } from './checkpoints.ts';
import { answerInThread } from './thread-work.ts';

answerInThread(({ path }: CheckpointRequest) => {
  const db = new BetterSqlite(path, { fileMustExist: true });
  try {
    db.pragma('synchronous = FULL');
    // The log of a library that is open is not folded as a whole when this connection goes.
    db.pragma('wal_checkpoint(PASSIVE)');
    return null;
  } finally {
    db.close();
  }
});
