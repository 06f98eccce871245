/** Month names of the languages that official sites publish in, from the platform's own locale data. */

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
  for (const locale of locales) {
    for (let month = 0; month < 12; month += 1) {
      for (const name of namesOf(locale, new Date(Date.UTC(2024, month, 15)))) {
        // English comes first in the list and wins where two languages disagree about a short name.
        if (name.length >= 3 && !names.has(name)) names.set(name, month + 1);
      }
    }
  }
  return names;
}

/** The name alone and the name beside a day: Slavic languages decline it there. */
function namesOf(locale: string, date: Date): string[] {
  const names: string[] = [];
  for (const month of ['long', 'short'] as const) {
    const forms = [
      new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC', calendar: 'gregory' }),
      new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC', calendar: 'gregory' }),
    ];
    for (const form of forms) {
      const part = form.formatToParts(date).find((one) => one.type === 'month');
      if (part !== undefined) names.push(foldName(part.value));
    }
  }
  return names;
}

/** A written month name as `monthNumbers` keys it. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/u, '').trim();
}
