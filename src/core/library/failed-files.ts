/** Which files of an import could not be taken, as a part of a query. */
import { failedStatuses } from '../../shared/domain.ts';

/** Everything from `empty` on, as a list for SQL's IN; the names are ours, never a user's words. */
export const FAILED_STATUSES = failedStatuses.map((status) => `'${status}'`).join(', ');
