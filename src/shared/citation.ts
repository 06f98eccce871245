/** Where a statement comes from, as a reference in running text and as a footnote (Chicago, notes). */
import type { PersonKind, StatementKind } from './domain.ts';
import { formatDate } from './format.ts';

export interface Citable {
  readonly speaker: string | null;
  /** Only persons' names are turned round; taken for a person where it is missing. */
  readonly speakerKind?: PersonKind;
  /** The speaker's country: names from where the family name stands first are never turned round. */
  readonly speakerCountry?: string | null;
  readonly title: string | null;
  readonly source: string | null;
  /** ISO, in the precision it is known to. */
  readonly date: string | null;
  /** Counted from 1 in the body, the title excluded; null for what stands in the title. */
  readonly paragraph: number | null;
  readonly kind: StatementKind;
}

/** Countries whose names are written family name first in English texts, or so often that turning would be a guess. */
const familyNameFirst: ReadonlySet<string> = new Set([
  ...['china', 'cn', "people's republic of china", 'taiwan', 'tw', 'hong kong', 'hk', 'macau', 'mo'],
  ...['south korea', 'republic of korea', 'korea', 'kr', 'north korea', 'kp', 'dprk'],
  ...["democratic people's republic of korea", 'vietnam', 'viet nam', 'vn', 'cambodia', 'kh', 'singapore', 'sg'],
  ...['myanmar', 'mm', 'mongolia', 'mn', 'indonesia', 'id', 'ethiopia', 'et', 'eritrea', 'er', 'iceland', 'is'],
]);

/** Words in front of a family name that belong to it. */
const particle = /^(?:\p{Ll}.*|Al|El|Bin|Ibn|Van|Von|De|Di|Da|Del|Der|La|Le)$/u;
const suffix = /^(?:Jr|Sr)\.?$/u;
/** Joint speakers, and monarchs: nothing to turn round. */
const notOneFamilyName = /^(?:and|&|[IVX]+)$/u;

/** "Jean-Noël" -> "J.-N." */
function initials(name: string): string {
  return name
    .split('-')
    .filter((part) => part !== '')
    .map((part) => `${String.fromCodePoint(part.codePointAt(0) ?? 0).toUpperCase()}.`)
    .join('-');
}

/**
 * "Aleksandr Lukashenko" -> "Lukashenko, A."; particles stay with the family name ("von der Leyen, U."). A single
 * word, a name in capitals first ("KISHIDA Fumio"), joint speakers and monarchs stay as written.
 */
function invertName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const end = words.length > 2 && suffix.test(words.at(-1) ?? '') ? words.length - 1 : words.length;
  const first = words[0] ?? '';
  const capitalsFirst = first.length > 1 && /^[\p{Lu}-]+$/u.test(first);
  const turnable = words.every((word) => /^[\p{L}\p{M}.'’-]+$/u.test(word) && !notOneFamilyName.test(word));
  if (end < 2 || capitalsFirst || !turnable) return name.trim();
  let family = end - 1;
  while (family > 1 && particle.test(words[family - 1] ?? '')) family--;
  const given = words.slice(0, family).map(initials).join(' ');
  const tail = words.slice(end).map((word) => `, ${word}`);
  return `${words.slice(family, end).join(' ')}, ${given}${tail.join('')}`;
}

function shortName(item: Citable): string | null {
  if (item.speaker === null) return null;
  const turned = (item.speakerKind ?? 'person') === 'person';
  const keeps = familyNameFirst.has((item.speakerCountry ?? '').toLowerCase().replaceAll('’', "'"));
  return turned && !keeps ? invertName(item.speaker) : item.speaker;
}

/** What distinguishes a statement that is not a quotation. */
const kindNotes: Readonly<Record<StatementKind, string>> = { quote: '', reported: ' (reported speech)', act: ' (act)' };

function paragraphOf(item: Citable): string {
  return item.paragraph === null ? 'title' : `¶ ${item.paragraph}`;
}

/** Curly marks within a title give way to single ones, so that the title's own marks stay clear. */
function quoteTitle(title: string): string {
  return `“${title.trim().replace(/[“”]/gu, (mark) => (mark === '“' ? '‘' : '’'))}”`;
}

function compose(item: Citable, name: string | null, date: string | null): string {
  const title = item.title === null ? null : quoteTitle(item.title);
  const work = name !== null && title !== null ? `in ${title}` : title;
  return [name, work, item.source, date, paragraphOf(item)].filter((part) => part !== null && part !== '').join(', ');
}

/** `Lukashenko, A., in “Meeting with …”, president.gov.by, 13 Sep 2024, ¶ 4.`; what is unknown is left out. */
export function citation(item: Citable): string {
  return `${compose(item, shortName(item), item.date === null ? null : formatDate(item.date))}${kindNotes[item.kind]}.`;
}

/** `Aleksandr Lukashenko, in “…”, president.gov.by, 13 September 2024, ¶ 4 (reported speech).` */
export function footnote(item: Citable): string {
  return `${compose(item, item.speaker, item.date === null ? null : formatDate(item.date, 'long'))}${kindNotes[item.kind]}.`;
}

/** `Ibid., ¶ 5 (reported speech).`: the footnote of the same speaker in the same document as the one before. */
export function footnoteIbid(item: Citable): string {
  return `Ibid., ${paragraphOf(item)}${kindNotes[item.kind]}.`;
}
