/** Finding a document's title, and where its body begins. */

/** A first paragraph longer than this is text, not a title. UTF-16 units. */
const longestTitle = 300;
/** A cut title ("Economic Growth…") must have this many characters before the cut to be told. */
const shortestCut = 12;

/** The title of a text that declares none: its first line when it reads like one; else the file's name without ending. */
export function findTitle(text: string, name: string): string {
  const first = text.slice(0, longestTitle * 2).split('\n\n', 1)[0] ?? '';
  const line = first.split('\n', 1)[0] ?? '';
  if (line !== '' && line.length <= longestTitle && !/[.;]$/u.test(line.replace(/\.{3}$/u, ''))) return line;
  return nameTitle(name, line);
}

function nameTitle(name: string, line: string): string {
  const stem = name.replace(/\.[a-z0-9]{1,5}$/iu, '').trim();
  if (stem !== '') return stem;
  return line === '' ? 'Untitled' : `${line.slice(0, 120).replace(/\s\S*$/u, '')}…`;
}

/**
 * UTF-16 offset at which the body begins: after the paragraphs at the top that repeat the title, be it in full, with
 * other marks or cut with an ellipsis; 0 where the text does not begin with it.
 */
export function findBodyStart(text: string, title: string): number {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n\n', start);
    if (end < 0 || !repeats(text.slice(start, end), title)) return start;
    start = end + 2;
  }
  return start;
}

function repeats(paragraph: string, title: string): boolean {
  if (paragraph.length > longestTitle * 2) return false;
  const [a, b] = [fold(paragraph), fold(title)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  return beginsCut(title, a, b) || beginsCut(paragraph, b, a);
}

/** Whether `cut` ends with an ellipsis and the other begins with what stands before it. */
function beginsCut(cut: string, other: string, foldedCut: string): boolean {
  return /(?:…|\.{3})$/u.test(cut.trim()) && foldedCut.length >= shortestCut && other.startsWith(foldedCut);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
