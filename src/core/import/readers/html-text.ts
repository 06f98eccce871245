/** The readable text of an element: paragraphs, headings, list items and table rows, parted by blank lines. */

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody tfoot thead tr caption ul'.split(
    ' ',
  ),
);
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'title',
  'iframe',
  'object',
  'button',
  'select',
  'textarea',
]);

/** Node types of the DOM standard. */
const elementNode = 1;
const textNode = 3;

interface Writer {
  /** Finished paragraphs. */
  readonly paragraphs: string[];
  /** The paragraph that is being written. */
  current: string;
  /** A list mark to put before the next text. */
  mark: string;
  /** The next number of each ordered list. */
  readonly numbers: Map<Element, number>;
}

/**
 * The paragraphs of an element, parted by blank lines; a line break within one is `\n`. List items have their mark or
 * number, cells of a table row are parted by " | ". The tree must not be deeper than a stack allows (`fitsTree`).
 */
export function readText(root: Element): string {
  const writer: Writer = { paragraphs: [], current: '', mark: '', numbers: new Map() };
  writeChildren(root, writer);
  finish(writer);
  return writer.paragraphs.join('\n\n');
}

function writeChildren(element: Element, writer: Writer): void {
  for (const child of element.childNodes) {
    if (child.nodeType === textNode) writer.current += (child.nodeValue ?? '').replace(/[\s\u00a0]+/gu, ' ');
    else if (child.nodeType === elementNode) writeElement(child as Element, writer);
  }
}

function writeElement(element: Element, writer: Writer): void {
  const name = element.localName.toLowerCase();
  if (silent.has(name)) return;
  if (name === 'br') writer.current += '\n';
  else if (name === 'pre') writePreformatted(element, writer);
  else if (name === 'li') writeItem(element, writer);
  else if (name === 'tr' && isDataRow(element)) writeRow(element, writer);
  else if (blocks.has(name)) {
    finish(writer);
    writeChildren(element, writer);
    finish(writer);
  } else writeChildren(element, writer);
}

function finish(writer: Writer): void {
  // Two line breaks in a row are how many editors make a paragraph.
  for (const part of writer.current.replace(/ *\n */gu, '\n').split(/\n{2,}/u)) {
    const text = part.replace(/ {2,}/gu, ' ').trim();
    if (text === '') continue;
    writer.paragraphs.push(writer.mark + text);
    writer.mark = '';
  }
  writer.current = '';
}

function writePreformatted(element: Element, writer: Writer): void {
  finish(writer);
  writer.current = element.textContent ?? '';
  finish(writer);
}

function writeItem(element: Element, writer: Writer): void {
  finish(writer);
  writer.mark = markOf(element.parentElement, writer);
  writeChildren(element, writer);
  finish(writer);
  writer.mark = '';
}

/** A bullet, or the next number of an ordered list. */
function markOf(list: Element | null, writer: Writer): string {
  if (list?.localName !== 'ol') return '• ';
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  const number = writer.numbers.get(list) ?? (Number.isNaN(start) ? 1 : start);
  writer.numbers.set(list, number + 1);
  return `${String(number)}. `;
}

/** Rows of data have several cells without blocks of text in them; other tables only lay a page out. */
function isDataRow(row: Element): boolean {
  const cells = [...row.children];
  return (
    cells.length > 1 &&
    cells.every((cell) => (cell.textContent ?? '').length < 400 && cell.querySelector('table, ul, ol, p + p') === null)
  );
}

function writeRow(row: Element, writer: Writer): void {
  finish(writer);
  const cells = [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/gu, ' ').trim());
  while (cells.at(-1) === '') cells.pop();
  if (cells.some((cell) => cell !== '')) writer.current = cells.join(' | ');
  finish(writer);
}
