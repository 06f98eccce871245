/** Inputs of every command of the contract, drawn from what a library holds at the moment. */
import type { ReadHandle } from '../core/library/handles.ts';
import type { Input, NamesOf } from '../shared/contract.ts';
import { dateBases, meetingTypes, personKinds, reviewStates, statementKinds, themeColors } from '../shared/domain.ts';

export type CommandName = NamesOf<'command'>;

const texts = [
  'Trade in settlements',
  'Ünïcode — “quoted” 🤝',
  "O'Brien; DROP TABLE tag; --",
  'x',
  'Владимир Путин',
  '   spaced   out   ',
  'line\nbreak\u0000null',
  'Security',
] as const;
const dates = ['2024', '2024-03', '2024-03-13', '--09-13', null] as const;
const queries = [
  '',
  'kind:quote',
  'is:untagged',
  '"security"',
  'speaker:modi OR date:2021..2024',
  'theme:trade',
] as const;

/** Draws values from a seed; ids are of rows that exist, but for one in twenty. */
export class Draw {
  #state: number;
  readonly read: ReadHandle;

  constructor(seed: number, read: ReadHandle) {
    this.#state = seed;
    this.read = read;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    const mixed = Math.imul(this.#state ^ (this.#state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  chance(one: number): boolean {
    return this.below(one) === 0;
  }

  id(table: string): number {
    const all = this.read.pluck<number>(`SELECT id FROM ${table} ORDER BY id`);
    return all.length === 0 || this.chance(20) ? 987_654 : this.of(all);
  }

  ids(table: string): number[] {
    return Array.from({ length: this.below(6) }, () => this.id(table));
  }

  text(): string {
    return this.of(texts);
  }

  /** A name that is rarely taken. */
  name(): string {
    return this.chance(4) ? this.text() : `Name ${this.below(1000)}`;
  }

  person(): { id: number } | { name: string } {
    return this.chance(3) ? { name: this.name() } : { id: this.id('person') };
  }

  maybe<T>(value: T): T | undefined {
    return this.chance(2) ? undefined : value;
  }

  span(document: number): { start: number; end: number } {
    const length = this.read.value<number>('SELECT length FROM document WHERE id = ?', [document]) ?? 100;
    const start = this.below(length + 5);
    return { start, end: start + 1 + this.below(200) };
  }
}

/** Leaves out what is undefined, as a caller would. */
function given<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function target(draw: Draw): { ids: number[] } | { query: string } {
  return draw.chance(2) ? { ids: draw.ids('statement') } : { query: draw.of(queries) };
}

function rule(draw: Draw) {
  return {
    theme: draw.id('theme'),
    term: draw.chance(4) ? draw.text() : draw.of(['security', 'trade', 'sovereign*', 'president', 'the']),
    match: draw.of(['word', 'phrase', 'pattern'] as const),
    caseSensitive: draw.chance(3),
    action: draw.of(['apply', 'suggest'] as const),
    unless: draw.chance(3) ? ['security council'] : [],
  };
}

/** A new command without an entry here does not compile, so no test can forget it. */
export const inputs: { readonly [N in CommandName]: (draw: Draw) => Input<N> } = {
  'documents.update': (draw) =>
    given({
      ids: draw.ids('document'),
      title: draw.maybe(draw.text()),
      date: draw.maybe(draw.of(dates)),
      source: draw.maybe(draw.of(['', 'kremlin.ru', 'A new source', null])),
      language: draw.maybe(draw.of(['en', 'ru'])),
      url: draw.maybe(draw.of(['https://example.org/a', '', null])),
    }) as Input<'documents.update'>,
  'duplicates.decide': (draw) => ({ id: draw.id('likeness'), decision: draw.of(['both', 'newer', 'same'] as const) }),
  'documents.remove': (draw) => ({ ids: draw.ids('document').slice(0, 2) }),
  'statements.edit': (draw) => {
    const id = draw.id('statement');
    const document = draw.read.value<number>('SELECT document_id FROM statement WHERE id = ?', [id]) ?? 1;
    const span = draw.chance(2) ? draw.span(document) : {};
    return given({
      id,
      ...span,
      kind: draw.maybe(draw.of(statementKinds)),
      speakers: draw.maybe(Array.from({ length: draw.below(3) }, () => draw.person())),
      addressee: draw.maybe(draw.chance(2) ? null : draw.person()),
      cue: draw.maybe(draw.of(['said', '', null])),
    }) as Input<'statements.edit'>;
  },
  'statements.setSpeakers': (draw) => ({
    ids: draw.ids('statement'),
    speakers: Array.from({ length: draw.below(3) }, () => draw.person()),
  }),
  'statements.add': (draw) => {
    const document = draw.id('document');
    return {
      document,
      ...draw.span(document),
      kind: draw.of(statementKinds),
      speakers: Array.from({ length: draw.below(3) }, () => draw.person()),
      addressee: draw.chance(2) ? null : draw.person(),
      cue: draw.of(['said', '', null]),
    };
  },
  'statements.remove': (draw) => ({ ids: draw.ids('statement') }),
  'statements.review': (draw) => ({ ids: draw.ids('statement'), review: draw.of(reviewStates) }),
  'meetings.update': (draw) =>
    given({
      id: draw.id('meeting'),
      type: draw.maybe(draw.of(meetingTypes)),
      date: draw.maybe(draw.of(dates)),
      dateBasis: draw.maybe(draw.of(dateBases)),
      place: draw.maybe(draw.of(['Minsk', '', null])),
      review: draw.maybe(draw.of(reviewStates)),
      participants: draw.maybe(
        Array.from({ length: draw.below(4) }, () => ({
          person: draw.person(),
          role: draw.of(['President', '', null]),
          country: draw.of(['Belarus', '', null]),
        })),
      ),
    }) as Input<'meetings.update'>,
  'meetings.merge': (draw) => ({ into: draw.id('meeting'), ids: draw.ids('meeting') }),
  'meetings.split': (draw) => {
    const id = draw.id('meeting');
    const documents = draw.read.pluck<number>('SELECT document_id FROM meeting_document WHERE meeting_id = ?', [id]);
    return { id, document: documents.length === 0 || draw.chance(5) ? draw.id('document') : draw.of(documents) };
  },
  'people.create': (draw) => ({ name: draw.name(), kind: draw.of(personKinds) }),
  'people.update': (draw) =>
    given({
      id: draw.id('person'),
      name: draw.maybe(draw.name()),
      kind: draw.maybe(draw.of(personKinds)),
      country: draw.maybe(draw.of(['Belarus', '', null])),
    }) as Input<'people.update'>,
  'people.merge': (draw) => ({ into: draw.id('person'), ids: draw.ids('person') }),
  'people.split': (draw) => {
    const id = draw.id('person');
    const forms = draw.read.pluck<string>('SELECT form FROM alias WHERE person_id = ?', [id]);
    return { id, forms: forms.length === 0 ? [draw.name()] : [draw.of(forms), draw.of(forms)] };
  },
  'themes.create': (draw) => ({
    name: draw.name(),
    parent: draw.chance(2) ? null : draw.id('theme'),
    definition: draw.text(),
    color: draw.of(themeColors),
    key: draw.chance(2) ? null : 1 + draw.below(9),
  }),
  'themes.update': (draw) =>
    given({
      id: draw.id('theme'),
      name: draw.maybe(draw.name()),
      definition: draw.maybe(draw.text()),
      color: draw.maybe(draw.of(themeColors)),
      key: draw.maybe(draw.chance(2) ? null : 1 + draw.below(9)),
      parent: draw.maybe(draw.chance(2) ? null : draw.id('theme')),
    }) as Input<'themes.update'>,
  'themes.merge': (draw) => ({ into: draw.id('theme'), id: draw.id('theme') }),
  'themes.remove': (draw) => ({ id: draw.id('theme') }),
  'rules.save': (draw) => ({ id: draw.chance(2) ? null : draw.id('rule'), ...rule(draw) }),
  'rules.remove': (draw) => ({ id: draw.id('rule') }),
  'tags.toggle': (draw) => ({ theme: draw.id('theme'), ids: draw.ids('statement') }),
  'tags.add': (draw) => ({ theme: draw.id('theme'), on: target(draw) }),
  'tags.remove': (draw) => ({ theme: draw.id('theme'), on: target(draw) }),
  'tags.decide': (draw) => {
    const suggested = draw.read.pluck<number>(`SELECT statement_id FROM tag WHERE state = 'suggested' ORDER BY id`);
    const some = suggested.length > 0 ? [draw.of(suggested), draw.of(suggested)] : [];
    return {
      ids: [...some, ...draw.ids('statement')],
      accept: draw.chance(2),
      theme: draw.chance(3) ? draw.id('theme') : null,
    };
  },
  'tags.whole': (draw) => {
    const what = draw.of(['document', 'meeting'] as const);
    return { theme: draw.id('theme'), target: what, ids: draw.ids(what), on: !draw.chance(3) };
  },
  'notes.set': (draw) => {
    const what = draw.of(['statement', 'document', 'meeting', 'person', 'theme'] as const);
    return { target: what, id: draw.id(what), body: draw.chance(3) ? '' : draw.text() };
  },
  'views.save': (draw) => ({
    id: draw.chance(2) ? null : draw.id('view'),
    name: draw.name(),
    screen: draw.of(['documents', 'meetings', 'statements', 'people'] as const),
    query: draw.of([...queries, 'speaker:(']),
    columns: ['date', 'title'],
    sort: '-date',
  }),
  'views.remove': (draw) => ({ id: draw.id('view') }),
};

export const commandNames = Object.keys(inputs) as CommandName[];
