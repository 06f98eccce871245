/**
 * Keeps pages that are made to hang a parser away from the document tree: 2,000 nested elements take the article finder
 * more than a minute. What is too deep or too large is read as a stream of text instead, in linear time.
 */
import { Parser, Tokenizer } from 'htmlparser2';

/** Real pages stay below 60 levels and 10,000 elements. */
const deepest = 200;
const mostElements = 40_000;
const chunkLength = 16 * 1024;

/** Whether a page can be made into a tree: neither deep nor huge. Stops reading as soon as it is known. */
export function fitsTree(html: string): boolean {
  let depth = 0;
  let elements = 0;
  let fits = true;
  const parser = new Parser({
    onopentag() {
      depth += 1;
      elements += 1;
      if (depth > deepest || elements > mostElements) fits = false;
    },
    onclosetag() {
      depth -= 1;
    },
  });
  // In chunks, because the parser looks through its whole stack at every closing tag.
  for (let at = 0; at < html.length && fits; at += chunkLength) parser.write(html.slice(at, at + chunkLength));
  if (fits) parser.end();
  return fits;
}

const blockNames = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th title tr ul'.split(
    ' ',
  ),
);
const silentNames = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'svg',
  'select',
  'textarea',
  'iframe',
  'object',
]);

/** The text of a page without a tree: every block element begins a new line. Linear in the length. */
export function streamText(html: string): string {
  const parts: string[] = [];
  let silent = '';
  const text = (part: string): void => {
    if (silent === '') parts.push(part);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (code) => text(String.fromCodePoint(code)),
      onopentagname(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (blockNames.has(name)) text('\n\n');
        if (silent === '' && silentNames.has(name)) silent = name;
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (name === silent) silent = '';
        if (blockNames.has(name)) text('\n\n');
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return parts.join('');
}

function ignore(): void {
  // Attributes, comments and declarations hold no text.
}
