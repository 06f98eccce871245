/** Extraction alone, without a library. Loaded when it is asked for: the language model takes memory that no other command needs. */
import { readFileSync } from 'node:fs';
import { extract } from '../core/extract/extract.ts';
import type { ExtractedStatement, Extraction } from '../core/extract/types.ts';
import { findFiles, nameOf } from '../core/import/find-files.ts';
import { readDocument } from '../core/import/read.ts';
import type { ReadDocument } from '../core/import/types.ts';
import { defaultRules } from '../core/themes/codebook.ts';
import { matchStatement } from '../core/themes/context.ts';
import { compileRules } from '../core/themes/match.ts';
import type { Span } from '../shared/domain.ts';
import { kindLabels, meetingTypeLabels } from '../shared/format.ts';
import { print, say, userPath } from './context.ts';

export type ExtractFormat = 'text' | 'jsonl';

/** Themes of a new library's codebook, as their top-level ancestors in small letters; only rules that apply. */
function themeFinder(): (text: string, span: Span) => string[] {
  const { themes, rules } = defaultRules();
  const matcher = compileRules(rules);
  const top = new Map(themes.map((theme) => [theme.id, theme.topLevel.toLowerCase()]));
  return (text, span) => [
    ...new Set(
      matchStatement(matcher, text, span)
        .filter((match) => match.action === 'apply')
        .flatMap((match) => top.get(match.themeId) ?? []),
    ),
  ];
}

type Themes = ReturnType<typeof themeFinder>;

function statementJson(statement: ExtractedStatement, text: string, themes: Themes, explain: boolean) {
  const words = text.slice(statement.start, statement.end);
  return {
    start: statement.start,
    end: statement.end,
    kind: statement.kind,
    speaker: statement.speakers.length > 0 ? statement.speakers.join('; ') : null,
    cue: statement.cue?.text ?? null,
    themes: themes(text, statement),
    speakerAsWritten: statement.speakerAsWritten?.text ?? null,
    addressee: statement.addressee,
    turn: statement.turn,
    confidence: statement.confidence,
    ...(explain ? { text: words, pattern: statement.evidence.pattern, steps: statement.evidence.steps } : {}),
  };
}

function toJson(file: string, { text }: ReadDocument, found: Extraction, themes: Themes, explain: boolean) {
  return {
    file,
    text,
    statements: found.statements.map((statement) => statementJson(statement, text, themes, explain)),
    meetings: found.meetings.map(({ main, type, date, dateBasis, place, participants, evidence }) => ({
      ...{ main, type, date, dateBasis, place },
      participants: participants.map(({ name, role, country }) => ({ name, role, country })),
      evidence: evidence.text,
    })),
    people: found.people.map(({ key, kind, country, roles, aliases }) => ({
      name: key,
      kind,
      country,
      roles,
      aliases,
    })),
  };
}

function toText(file: string, document: ReadDocument, found: Extraction, themes: Themes, explain: boolean): string {
  const lines = [`${file}: ${document.title}`];
  for (const meeting of found.meetings) {
    const people = meeting.participants.map((participant) => participant.name).join(', ');
    const when = meeting.date === null ? 'no date' : `${meeting.date} (${meeting.dateBasis ?? 'stated'})`;
    lines.push(
      `  ${meeting.main ? 'reports' : 'mentions'}: ${meetingTypeLabels[meeting.type]}, ${when}${meeting.place === null ? '' : `, ${meeting.place}`}: ${people}`,
    );
  }
  for (const statement of found.statements) {
    const words = document.text.slice(statement.start, statement.end).replace(/\s+/g, ' ');
    const about = themes(document.text, statement);
    lines.push(
      `  ${String(statement.start).padStart(6)}  ${kindLabels[statement.kind]}, ${statement.speakers.join('; ') || 'nobody named'}${statement.cue ? `, “${statement.cue.text}”` : ''}${about.length > 0 ? ` [${about.join(', ')}]` : ''}: ${words}`,
    );
    if (explain) {
      lines.push(`          ${statement.evidence.pattern}, confidence ${statement.confidence.toFixed(2)}`);
      lines.push(...statement.evidence.steps.map((step) => `          - ${step}`));
    }
  }
  return lines.join('\n');
}

/** Prints one file's line; @returns why there is none */
async function extractOne(
  path: string,
  format: ExtractFormat,
  explain: boolean,
  themes: Themes,
): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (fault) {
    return `It cannot be read (${fault instanceof Error ? fault.message : String(fault)}).`;
  }
  const result = await readDocument(bytes, { name: nameOf(path) });
  if (!result.ok) return result.reason;
  const found = extract(result.document);
  if (format === 'jsonl') print(JSON.stringify(toJson(path, result.document, found, themes, explain)));
  else print(toText(path, result.document, found, themes, explain));
  return null;
}

/** Prints a line or a block for each file; what cannot be read is said. @returns how many could not */
export async function extractFiles(paths: readonly string[], format: ExtractFormat, explain: boolean): Promise<number> {
  const themes = themeFinder();
  let refused = 0;
  for (const file of findFiles(paths.map(userPath))) {
    const reason = file.refusal ?? (await extractOne(file.path, format, explain, themes));
    if (reason === null) continue;
    refused += 1;
    say(`${file.shown}: ${reason}`);
  }
  return refused;
}
