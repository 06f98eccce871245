/** The fields of the query language, with a line of help each: for completion, the command line's help and the guide. */
import { meetingTypes, reviewStates, statementKinds } from '../domain.ts';
import type { FieldName } from './ast.ts';
import { hasFlags, isFlags } from './ast.ts';

export interface QueryField {
  readonly field: FieldName;
  /** One line: what the field compares. */
  readonly help: string;
  /** A query that works. */
  readonly example: string;
  /** All values it takes, where they are a fixed list. */
  readonly values: readonly string[] | null;
}

/** In the order in which help lists them. */
export const queryFields: readonly QueryField[] = [
  { field: 'speaker', help: 'who says it', example: 'speaker:lukashenko', values: null },
  { field: 'person', help: 'speaker, addressee or participant', example: 'person:"Ali Akbar Ahmadian"', values: null },
  { field: 'theme', help: 'counted themes, sub-themes included', example: 'theme:security,trade', values: null },
  { field: 'whole', help: 'themes of the document or meeting as a whole', example: 'whole:trade', values: null },
  { field: 'kind', help: 'kind of statement', example: 'kind:quote', values: statementKinds },
  { field: 'source', help: 'the publisher', example: 'source:kremlin.ru', values: null },
  {
    field: 'country',
    help: "the speaker's country; on meetings, the participants'",
    example: 'country:Iran',
    values: null,
  },
  {
    field: 'date',
    help: "the document's date, the event's on meetings: year, month or day, or a range",
    example: 'date:2023-05..2024',
    values: null,
  },
  { field: 'language', help: 'language of the document, a two-letter code', example: 'language:en', values: null },
  { field: 'title', help: 'words of the title', example: 'title:"phone call"', values: null },
  { field: 'document', help: 'number of the document', example: 'document:12', values: null },
  { field: 'meeting', help: 'number of the meeting', example: 'meeting:3', values: null },
  { field: 'type', help: 'type of meeting', example: 'type:phone_call', values: meetingTypes },
  { field: 'place', help: 'where the meeting was', example: 'place:Minsk', values: null },
  { field: 'review', help: 'what a person made of the row', example: 'review:confirmed', values: reviewStates },
  { field: 'is', help: 'state of the row', example: 'is:untagged', values: isFlags },
  { field: 'has', help: 'whether the row has any', example: 'has:note', values: hasFlags },
];
