/** Blocks of JSON-LD as sites really write them. */

/** Marks by which old pages hide a script's text from old browsers. */
const wrapping =
  /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:(?:\/\/)?\s*-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/gu;

/** The value of a block, or null where it is no JSON even when line breaks in strings and commas before an end are mended. */
export function parseLinkedData(text: string): unknown {
  const bare = text.replace(wrapping, '');
  return parse(bare) ?? parse(bare.replace(/\p{Cc}+/gu, ' ').replace(/,(?=\s*[}\]])/gu, ''));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
