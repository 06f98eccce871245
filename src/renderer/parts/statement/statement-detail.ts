/** All that a panel shows of one statement. */
import type { Output } from '../../../shared/contract.ts';

export type StatementDetail = Output<'statements.get'>;
