/** Addresses that a user may open in a browser. */

/** @returns the address as a browser writes it, or null for anything but a plain http(s) address. */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const plain = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  return plain ? url.href : null;
}
