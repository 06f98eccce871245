/** Names of files that we propose: from titles, and from paths inside archives. */

/** In UTF-16 code units; file systems take 255 octets, and an ending and a number may be added. */
const LONGEST = 120;

/**
 * @param text a title, or a path whose last part counts.
 * @returns a name without folders that Windows, macOS and Linux accept; the ending stays.
 */
export function toFileName(text: string): string {
  const last = text.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const plain = last
    .replace(/[<>:"|?*\p{Cc}\p{Cf}]+/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? '';
  const base = plain
    .slice(0, plain.length - ending.length)
    .slice(0, LONGEST)
    .replace(/^[. ]+|[. ]+$/gu, '')
    .toWellFormed();
  if (base === '') return `readout${ending}`;
  // Devices of Windows, whatever their ending.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(base) ? `${base}-${ending}` : base + ending;
}
