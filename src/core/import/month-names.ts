/** Names of months, and of days of the week, of the languages that official sites publish in, from the platform's own locale data. */

const locales = [
  'en',
  'ru',
  'uk',
  'be',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'cs',
  'sr',
  'ro',
  'hu',
  'tr',
  'az',
  'uz',
  'kk',
  'sv',
  'fi',
  'el',
  'ar',
  'he',
  'hi',
  'si',
  'ta',
  'vi',
  'id',
  'sw',
];

/** Written in English, but not what the platform gives. */
const extra: Readonly<Record<string, number>> = { sept: 9, june: 6, july: 7 };

/**
 * Month number (1 to 12) by name in small letters without a closing point; the shortest names (of fewer than three
 * letters) are left out, they stand for too much else.
 */
export const monthNumbers: ReadonlyMap<string, number> = collect();

function collect(): Map<string, number> {
  const names = new Map<string, number>(Object.entries(extra));
  for (const form of locales.flatMap(formsOf)) {
    for (let month = 0; month < 12; month += 1) {
      const name = foldName(
        form.formatToParts(new Date(Date.UTC(2024, month, 15))).find((part) => part.type === 'month')?.value ?? '',
      );
      // English comes first in the list and wins where two languages disagree about a short name.
      if (name.length >= 3 && !names.has(name)) names.set(name, month + 1);
    }
  }
  return names;
}

/** The name alone and the name beside a day: Slavic languages decline it there. */
function formsOf(locale: string): Intl.DateTimeFormat[] {
  const options = { timeZone: 'UTC', calendar: 'gregory' } as const;
  return (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(locale, { ...options, month }),
    new Intl.DateTimeFormat(locale, { ...options, month, day: 'numeric' }),
  ]);
}

/** A written month name as `monthNumbers` keys it. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/u, '').trim();
}

let weekdays: ReadonlySet<string> | null = null;

/** A line without names of days of the week in any of the languages. They are collected when a line is first looked at. */
export function withoutWeekdays(line: string): string {
  weekdays ??= new Set(locales.flatMap(weekdaysOf));
  const names = weekdays;
  return line.replace(/[\p{L}\p{M}'’-]{3,20}/gu, (word) => (names.has(foldName(word)) ? ' ' : word));
}

function weekdaysOf(locale: string): string[] {
  const form = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', weekday: 'long' });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => foldName(form.format(new Date(Date.UTC(2024, 0, day)))));
}
