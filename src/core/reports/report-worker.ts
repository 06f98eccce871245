/** The thread that makes reports: see use-cases.ts. */
import { answerInThread, readOneMoment } from '../library/thread-work.ts';
import { makeReport } from './make-report.ts';
import type { ReportRequest } from './report-messages.ts';

answerInThread(({ path, choices }: ReportRequest) => readOneMoment(path, (read) => makeReport(read, choices)));
