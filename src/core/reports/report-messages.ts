/** What the engine asks of the thread that makes reports. */
import type { ReportChoices } from './make-report.ts';

export interface ReportRequest {
  /** The library's. */
  readonly path: string;
  readonly choices: ReportChoices;
}
