/** Characters that Word stores as places in a symbol font. */

/** Adobe's encoding of the Symbol font: its letters from 0x41 and 0x61 on, and its marks. */
const greekCapitals = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const greekSmall = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const marks: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  [
    'symbol',
    new Map([
      [0xa3, '≤'],
      [0xb0, '°'],
      [0xb1, '±'],
      [0xb3, '≥'],
      [0xb4, '×'],
      [0xb7, '•'],
      [0xb8, '÷'],
      [0xb9, '≠'],
      [0xbb, '≈'],
      [0xbc, '…'],
      [0xae, '→'],
      [0xd2, '®'],
      [0xd3, '©'],
      [0xd4, '™'],
    ]),
  ],
  [
    'wingdings',
    new Map([
      [0x6c, '●'],
      [0x6e, '■'],
      [0x76, '❖'],
      [0xa7, '▪'],
      [0xa8, '☐'],
      [0xd8, '➢'],
      [0xe0, '→'],
      [0xfb, '✗'],
      [0xfc, '✓'],
      [0xfe, '☑'],
    ]),
  ],
]);

/**
 * What a place in a symbol font shows, an empty string where it is not known.
 *
 * @param code hexadecimal; Word adds F000 to the places of such fonts
 */
export function symbolOf(font: string, code: string): string {
  const full = Number.parseInt(code, 16);
  if (Number.isNaN(full)) return '';
  const place = full >= 0xf000 && full <= 0xf0ff ? full - 0xf000 : full;
  const name = font.toLowerCase();
  const known = marks.get(name);
  if (known === undefined) return full === place && place >= 0x20 && place < 0xd800 ? String.fromCharCode(place) : '';
  const mark = known.get(place);
  if (mark !== undefined || name !== 'symbol') return mark ?? '';
  return greekCapitals[place - 0x41] ?? greekSmall[place - 0x61] ?? '';
}
