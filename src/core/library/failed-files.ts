/** Which files could not be taken, as a part of a query: one answer for every place that counts or lists them. */
import { failedStatuses } from '../../shared/domain.ts';

/** For SQL's IN; the names are ours, never a user's words. */
const statuses = failedStatuses.map((status) => `'${status}'`).join(', ');

/**
 * FROM and WHERE: file `f` of import `i`, where the import was not undone and no later one has read the file.
 */
export const FAILED_FILES = `FROM import_file f JOIN import i ON i.id = f.import_id
     WHERE f.status IN (${statuses})
       AND NOT EXISTS (SELECT 1 FROM import_file g WHERE g.path = f.path AND g.import_id > f.import_id)`;
