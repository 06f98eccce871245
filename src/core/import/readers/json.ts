/** JSON: a record is a document, an array of records or a file of JSON lines holds one document a record. */
import type { ColumnChoice } from '../../../shared/domain.ts';
import type { Container, FileInput, Member, MemberRefusal, Reader, Reading, Refusal } from '../types.ts';
import { mappingFor, refuseWithoutText } from './columns.ts';
import { findRecords, isPlain, type JsonRecord, keysOf, ofCells } from './json-records.ts';
import { readRow } from './row.ts';

const noText = 'This JSON names no text: a record needs a key such as "text", "body", "content" or "title".';

/** A file that is one record. */
export const jsonReader: Reader = {
  mediaType: 'application/json',
  recognises(input): boolean {
    if (!looksLikeJson(input)) return false;
    const whole = parseWhole(input.text ?? '');
    return (
      isRecord(whole, input) ||
      (whole === undefined && input.extension === 'json' && readLines(input.text ?? '') === null)
    );
  },
  read(input): Reading | Refusal {
    const record = parseWhole(input.text ?? '');
    if (record === undefined)
      return {
        ok: false,
        status: 'damaged',
        reason: 'This JSON ends in the middle or is not well formed: get a fresh copy.',
      };
    if (!isRecord(record, input)) return { ok: false, status: 'unsupported', reason: noText };
    const mapping = mappingFor(Object.keys(record), input.choices);
    if (mapping.text === undefined && input.describes !== null) return describing(input.describes);
    return readRow(record, mapping) ?? { ok: false, status: 'unsupported', reason: noText };
  },
};

function describing(name: string): Refusal {
  const reason = `It describes ${name}: what it says of title, date, source, language and address was used there.`;
  return { ok: false, status: 'metadata', reason };
}

/** A file of several records: an array, an array under a key of a key ("documents"), or one record a line. */
export const jsonContainer: Container = {
  mediaType: 'application/json',
  recognises: (input) => looksLikeJson(input) && readRecords(input.text ?? '', input.choices) !== null,
  *members(input): Iterable<Member | MemberRefusal> {
    const records = readRecords(input.text ?? '', input.choices) ?? [];
    const refusal = refuseWithoutText(keysOf(records), input.choices);
    if (refusal !== null) {
      yield { ...refusal, name: '' };
      return;
    }
    const mapping = mappingFor(keysOf(records), input.choices);
    for (const [index, record] of records.entries()) {
      const name = `record ${String(index + 1)}`;
      if (record === null) {
        yield {
          ok: false,
          status: 'damaged',
          reason: 'This line is no JSON record: get a fresh copy of the file.',
          name,
        };
        continue;
      }
      const reading = readRow(record, mapping);
      if (reading === null) yield { ok: false, status: 'unsupported', reason: noText, name };
      else yield { name, bytes: Buffer.from(JSON.stringify(record)), reading };
    }
  },
};

function looksLikeJson(input: FileInput): boolean {
  return input.text !== null && /^\s*(?:\{\s*["}]|\[\s*[{["\]])/u.test(input.text.slice(0, 1000));
}

function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown, { choices }: FileInput): value is JsonRecord {
  return isPlain(value) && findRecords(value, choices) === null;
}

/** The records of a file of several, null for a line that is none; or null where the file is no such list. */
export function readRecords(text: string, choices: readonly ColumnChoice[]): (JsonRecord | null)[] | null {
  const whole = parseWhole(text);
  if (Array.isArray(whole)) return whole.every(isPlain) ? whole : ofCells(whole);
  if (isPlain(whole)) return findRecords(whole, choices);
  return whole === undefined ? readLines(text) : null;
}

/** One record a line. Some broken lines among others are damage; more than half are another format. */
function readLines(text: string): (JsonRecord | null)[] | null {
  const records: (JsonRecord | null)[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const record = parseWhole(line);
    records.push(isPlain(record) ? record : null);
    if (records.length === 2 && records.every((one) => one === null)) return null;
  }
  const broken = records.filter((one) => one === null).length;
  return records.length > 1 && broken <= records.length / 2 ? records : null;
}
