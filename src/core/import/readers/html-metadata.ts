/** What a web page says about itself: schema.org JSON-LD, Open Graph, Dublin Core, microdata, microformats, HTML. */
import type { Declared } from '../types.ts';
import { standsAside } from './html-article.ts';
import { parseLinkedData } from './linked-data.ts';

export interface PageMetadata {
  readonly title: string | null;
  readonly dates: readonly string[];
  readonly source: string | null;
  readonly language: Declared | null;
  readonly url: string | null;
}

/** Names of meta elements with the date of publication, the most telling first. In small letters. */
const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publication_date',
  'pubdate',
  'publishdate',
  'date',
  'ya:ovs:upload_date',
  'weibo:article:create_at',
];

/** The metadata of a page, from its tree and, for the comment that browsers and SingleFile put into saved pages, its source. */
export function readMetadata(document: Document, html: string): PageMetadata {
  const metas = collectMetas(document);
  const linked = readLinkedData(document);
  const url = findUrl(document, metas, linked, html);
  const siteName = metas.get('og:site_name') ?? linked?.publisher ?? metas.get('application-name') ?? null;
  return {
    title: findTitle(document, metas, linked, siteName),
    dates: [linked?.date ?? null, ...dateNames.map((name) => metas.get(name) ?? null), ...findTimes(document)].filter(
      (date) => date !== null,
    ),
    source: siteName ?? metas.get('dc.publisher') ?? metas.get('dcterms.publisher') ?? null,
    language: findLanguage(document, metas, linked),
    url,
  };
}

function collectMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = clean(element.getAttribute('content'));
    // Microdata in the body may describe a picture or another page as well.
    const inHead = element.closest('head') !== null;
    for (const attribute of ['property', 'name', 'http-equiv', ...(inHead ? ['itemprop'] : [])]) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && content !== null && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

function clean(value: string | null | undefined): string | null {
  const text = value?.replace(/\s+/gu, ' ').trim() ?? '';
  return text === '' ? null : text.slice(0, 2000);
}

interface LinkedData {
  readonly title: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

const articleTypes = /(?:Article|Posting|Report|PressRelease|WebPage|SpeechPage)$/u;

/** The first article among a page's JSON-LD blocks. */
function readLinkedData(document: Document): LinkedData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseLinkedData(script.textContent ?? ''), 0);
    if (article !== null) {
      return {
        title: textOf(article.headline) ?? textOf(article.name),
        date: textOf(article.datePublished) ?? textOf(article.dateCreated),
        publisher: textOf(propertyOf(article.publisher, 'name')),
        language: textOf(article.inLanguage),
        url:
          textOf(article.url) ??
          textOf(article.mainEntityOfPage) ??
          textOf(propertyOf(article.mainEntityOfPage, '@id')),
      };
    }
  }
  return null;
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findArticle(value: unknown, depth: number): JsonObject | null {
  if (depth > 6) return null;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 200)) {
      const found = findArticle(one, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isObject(value)) return null;
  const types = [value['@type']].flat().filter((type) => typeof type === 'string');
  if (types.some((type) => articleTypes.test(type)) && (value.datePublished ?? value.headline) !== undefined)
    return value;
  return findArticle(value['@graph'], depth + 1);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? clean(value) : null;
}

function propertyOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

/** The published times that a page marks up, those of microdata and microformats before any other. */
function findTimes(document: Document): string[] {
  const marked = [
    ...document.querySelectorAll('time[itemprop="datePublished"], time.dt-published, time.published, time.entry-date'),
    ...document.querySelectorAll('time[pubdate], [itemprop="datePublished"]'),
  ];
  const articles = [...document.querySelectorAll('article time[datetime], main time[datetime], .date time[datetime]')];
  const any = [...document.querySelectorAll('time[datetime]')];
  // A page with many times is a list of other pages, whose dates say nothing about this one.
  const times = [...marked, ...articles, ...(any.length <= 3 ? any : [])];
  const marks = times
    .filter((element) => !standsAside(element))
    .map((element) => clean(element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent))
    .filter((date) => date !== null);
  return [...marks, ...findPrinted(document)];
}

/** What stands in the first short element under the headline whose class speaks of a date. */
function findPrinted(document: Document): string[] {
  let below = document.querySelector('h1') === null;
  for (const element of document.querySelectorAll('h1, [class*="date"], [class*="publish"], [class*="posted"]')) {
    if (element.localName === 'h1') below = true;
    const text = clean(element.textContent) ?? '';
    if (below && element.localName !== 'h1' && text.length <= 80 && /\d/u.test(text)) return [text];
  }
  return [];
}

function findUrl(
  document: Document,
  metas: ReadonlyMap<string, string>,
  linked: LinkedData | null,
  html: string,
): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? undefined;
  const head = html.slice(0, 4096);
  const saved =
    /<!-- saved from url=\(\d+\)(\S{1,2000}) -->/u.exec(head)?.[1] ??
    /<!--\s+Page saved with SingleFile\s+url:\s*(\S{1,2000})\s/u.exec(head)?.[1] ??
    null;
  for (const candidate of [
    canonical,
    metas.get('og:url') ?? null,
    linked?.url ?? null,
    metas.get('twitter:url') ?? null,
    saved,
  ]) {
    const url = candidate === null ? null : readUrl(candidate, base);
    if (url !== null) return url;
  }
  return null;
}

/** A web address, resolved where the page gives a base; a relative one says nothing. */
function readUrl(value: string, base: string | undefined): string | null {
  const parsed = URL.parse(value.trim()) ?? (base === undefined ? null : URL.parse(value.trim(), base));
  return parsed !== null && /^https?:$/u.test(parsed.protocol)
    ? value.trim().startsWith('http')
      ? value.trim()
      : parsed.href
    : null;
}

/**
 * The headline: where the page's only `h1` agrees with its metadata, as the page prints it; else Open Graph, JSON-LD, the
 * `h1`, and last the `title` element without the site's name.
 */
function findTitle(
  document: Document,
  metas: ReadonlyMap<string, string>,
  linked: LinkedData | null,
  siteName: string | null,
): string | null {
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => clean(heading.textContent))
    .filter((text) => text !== null);
  const declared = decodeTwice(
    document,
    metas.get('og:title') ?? linked?.title ?? metas.get('twitter:title') ?? metas.get('dc.title') ?? null,
  );
  const page = decodeTwice(document, clean(document.querySelector('title')?.textContent));
  const agreed = headings.find(
    (heading) =>
      heading.length > 8 && [declared, page].some((other) => other !== null && fold(other).startsWith(fold(heading))),
  );
  if (agreed !== undefined) return agreed;
  if (declared !== null) return dropSiteName(declared, siteName);
  if (headings.length === 1 && headings[0] !== undefined) return headings[0];
  return page === null ? null : dropSiteName(page, siteName);
}

/** "Talks &amp;amp; visits": many sites escape titles once too often. */
function decodeTwice(document: Document, title: string | null): string | null {
  if (title === null || !/&(?:amp|quot|apos|nbsp|#\d{2,5}|[lr][sd]quo|[nm]dash);/u.test(title)) return title;
  const element = document.createElement('p');
  element.innerHTML = title.replaceAll('<', '&lt;');
  return clean(element.textContent);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Headline | Site" and "Headline • Site" without the site. */
function dropSiteName(title: string, siteName: string | null): string {
  const match = /^(.{8,}?)\s+[|•·»–—-]\s+([^|•·»–—]{2,60})$/u.exec(title);
  const [head, site] = [match?.[1], match?.[2]];
  if (head === undefined || site === undefined) return title;
  const known = siteName !== null && fold(site) === fold(siteName);
  return known || /[|•·»]/u.test(title.slice(head.length, head.length + 3)) ? head : title;
}

function findLanguage(
  document: Document,
  metas: ReadonlyMap<string, string>,
  linked: LinkedData | null,
): Declared | null {
  const declared =
    document.documentElement?.getAttribute('lang') ??
    metas.get('og:locale') ??
    metas.get('content-language') ??
    metas.get('inlanguage') ??
    linked?.language ??
    null;
  return declared === null || declared === '' ? null : { code: declared, trusted: false };
}
