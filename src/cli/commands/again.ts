/** `readout again`: today's extraction over documents that an older one read. */
import type { Command } from 'commander';
import type { Engine } from '../../core/engine-types.ts';
import type { DocumentChanges, Finding, StatementChange } from '../../shared/contract/extraction.ts';
import type { Output } from '../../shared/contract.ts';
import { kindLabels, plural } from '../../shared/format.ts';
import { type LibraryOption, libraryPath, print, printJson, type Status, say, value, withEngine } from '../context.ts';
import { queryHelp } from '../query-help.ts';
import { runJob } from '../run-job.ts';

type Result = Output<'extraction.again'>;

function findingWords({ text, kind, turn, cue, speakers, addressee }: Finding): string {
  const who = speakers.length === 0 ? 'nobody named' : speakers.join('; ');
  const to = addressee === null ? '' : ` to ${addressee}`;
  return `${turn ? 'Turn' : kindLabels[kind]}, ${who}${to}${cue === null ? '' : `, “${cue}”`}: ${text.replaceAll(/\s+/gu, ' ')}`;
}

function changeLines({ what, before, after, because }: StatementChange): string[] {
  const reasons = because.length === 0 ? '' : ` (${because.join(', ')})`;
  return [
    ...(before ? [`  ${what}${reasons}\t${findingWords(before)}`] : []),
    ...(after ? [`  ${before ? (what === 'kept' ? 'read today as' : 'to') : what}\t${findingWords(after)}`] : []),
  ];
}

function meetingLine({ what, type, date, place, participants }: DocumentChanges['meetings'][number]): string {
  return `  meeting ${what}\t${[type, date, place, participants.join('; ')].filter(Boolean).join(', ')}`;
}

function printResult(result: Result, dryRun: boolean): void {
  const details = new Map(result.details.map((each) => [each.document, each]));
  for (const found of result.found) {
    const { added, removed, changed, kept, meetings } = found;
    print(
      `${found.document}\t${found.title}\t${added} added, ${removed} removed, ${changed} changed, ${kept} kept, ${plural(meetings, 'meeting')}`,
    );
    const detail = details.get(found.document);
    for (const line of detail?.changes.flatMap(changeLines) ?? []) print(line);
    for (const meeting of detail?.meetings ?? []) print(meetingLine(meeting));
  }
  say(summaryOf(result, dryRun));
}

function summaryOf(result: Result, dryRun: boolean): string {
  const { documents, unread, added, removed, changed, kept, refreshed, cancelled } = result;
  const parts = [
    `${plural(documents, 'document')} read again: ${added} statements ${dryRun ? 'would be ' : ''}added, ${removed} removed, ${changed} changed.`,
    refreshed > 0
      ? `${plural(refreshed, 'statement')} ${dryRun ? 'would get' : refreshed === 1 ? 'has' : 'have'} only a new confidence or explanation.`
      : null,
    kept > 0
      ? `${plural(kept, 'statement')} that people worked on ${kept === 1 ? 'stays as it is' : 'stay as they are'}.`
      : null,
    unread > 0
      ? `${plural(unread, 'document')} could not be read again and ${unread === 1 ? 'stays as it is' : 'stay as they are'}.`
      : null,
    cancelled ? 'Cancelled: the rest was not read.' : null,
    dryRun ? 'Nothing was changed.' : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

async function documentsOf(engine: Engine, query: string): Promise<number[] | null> {
  return query === '' ? null : [...(await value(engine, 'documents.ids', { query })).ids];
}

interface Options extends LibraryOption {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function addAgain(program: Command, done: (status: Status) => void): void {
  program
    .command('again')
    .summary('run extraction again after an upgrade')
    .description(
      `Runs today’s extraction over the documents that an older version read, or over those that a query finds, and prints what\nis different. What people confirmed, corrected, added, tagged or noted stays. One step to undo.\n\n${queryHelp()}`,
    )
    .argument('[query...]', 'which documents, whatever read them; several words are one query')
    .option('--library <file>', 'the library (or READOUT_LIBRARY)')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--json', 'print one JSON value')
    .action(async (query: string[], options: Options) => {
      const dryRun = options.dryRun === true;
      const result = await withEngine({ path: libraryPath(options) }, async (engine) => {
        const documents = await documentsOf(engine, query.join(' '));
        const cancelling = dryRun ? 'nothing was changed.' : 'what is done stays.';
        return runJob(engine, 'extraction.again', { dryRun, documents }, cancelling);
      });
      if (options.json) printJson(result);
      else printResult(result, dryRun);
      done(result.unread > 0 ? 1 : 0);
    });
}
