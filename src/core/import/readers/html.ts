/** Web pages: the article and what the page says about itself. Nothing is run, followed or fetched. */
import type { FileInput, Reader, Reading } from '../types.ts';
import { dropParts, dropSilent, findArticle, joinBylines } from './html-article.ts';
import { fitsTree, streamText } from './html-guard.ts';
import { readMetadata } from './html-metadata.ts';
import { readText } from './html-text.ts';
import { buildDocument } from './html-tree.ts';
import { findProfile } from './profiles.ts';

export const htmlReader: Reader = {
  mediaType: 'text/html',
  recognises: (input) => input.text !== null && isPage(input.text, input.extension),
  read: readPage,
};

function isPage(text: string, extension: string): boolean {
  const head = skipProlog(text.slice(0, 16_384)).slice(0, 4096);
  if (/^<(?:!doctype\s+html|html|head|body)\b/iu.test(head)) return true;
  const tags =
    head.match(/<\/?(?:p|div|span|a|br|h[1-6]|ul|li|table|tr|td|meta|title|article|section)\b[^<>]*>/giu)?.length ?? 0;
  return tags >= (/^x?html?$/u.test(extension) ? 1 : 5) && head.startsWith('<');
}

/** A page without the comments and the XML declaration before its first tag. */
function skipProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '>' : null;
    const end = close === null ? -1 : rest.indexOf(close);
    if (close === null || end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

/** The article of a page, with its metadata. */
export function readPage(input: FileInput): Reading {
  const html = input.text ?? '';
  if (!fitsTree(html)) return readStream(html);
  const document = buildDocument(html);
  const metadata = readMetadata(document, html);
  const profile = findProfile(metadata.url);
  dropSilent(document);
  const article = findArticle(document, profile);
  if (article === null) return readStream(html);
  dropParts(article, profile);
  joinBylines(article, profile);
  const text = readText(article);
  return { ...metadata, text: withTitle(text, metadata.title), layout: 'paragraphs' };
}

/** A label over the headline ("Press release", a section's name) has at most this many characters. */
const longestLabel = 40;

/**
 * The headline stands above the article on every page, but often outside of the element that holds the text. Labels
 * above it are no text.
 */
function withTitle(text: string, title: string | null): string {
  if (title === null || text === '') return text;
  const paragraphs = text.split('\n\n', 4);
  const at = paragraphs.findIndex((paragraph) => fold(paragraph) === fold(title));
  const labels = paragraphs.slice(0, Math.max(at, 0));
  if (at > 0 && labels.every((label) => label.length <= longestLabel && !/[.!?]$/u.test(label))) {
    return text.slice(labels.reduce((sum, label) => sum + label.length + 2, 0));
  }
  if (fold(text.slice(0, title.length + 200)).includes(fold(title))) return text;
  return `${title}\n\n${text}`;
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function readStream(html: string): Reading {
  const title = /<title[^>]{0,200}>([^<]{1,500})</iu.exec(html.slice(0, 65_536))?.[1] ?? null;
  return {
    text: streamText(html),
    layout: 'paragraphs',
    title: title === null ? null : title.replace(/\s+/gu, ' ').trim(),
    dates: [],
    source: null,
    language: null,
    url: null,
  };
}

/** All text of a piece of HTML, without looking for an article: mails, converted documents. */
export function readMarkup(html: string): string {
  if (!fitsTree(html)) return streamText(html);
  const document = buildDocument(html);
  dropSilent(document);
  return readText(document.body);
}
