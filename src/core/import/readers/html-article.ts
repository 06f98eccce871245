/** The part of a page that is its article, and what inside it is furniture of the page. */
import { Readability } from '@mozilla/readability';
import type { Profile } from './profiles.ts';

/** An article has at least this many characters; less is a teaser or an empty frame. */
const shortestArticle = 60;

const silent =
  'script, style, noscript, template, svg, iframe, object, embed, form, button, input, select, textarea, dialog, [hidden], [aria-hidden="true"]';
const regions =
  'nav, footer, aside, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="menu"], [role="tablist"], [role="dialog"]';

/**
 * Words of class names and ids that name furniture wherever they are used. Matched as whole parts of a name
 * (`share-buttons`, `post__share`), so that "shareholders" stays.
 */
const furnitureParts = new Set(
  'share sharing shares social socials sharebar addtoany sharethis breadcrumb breadcrumbs breadcrumbs related relatedposts recommended newsletter subscribe subscription cookie cookies comments disqus pagination pager prevnext sidebar widget widgets skip print printlink toolbar tooltip popup modal banner advert advertisement ads promo slider carousel gallery slideshow lightbox player tags taglist hidden offscreen masthead menu navbar copyright metadata feedback readalso'.split(
    ' ',
  ),
);

/** Layout words that appear in class names of wrappers around whole articles ("content-with-sidebar"). */
const wrapperParts = new Set('with has no without is layout page content article main'.split(' '));

/** What the page itself does not show. Scripts may have shown the article later, so that it stays where it is one. */
const unseen = '[style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i]';

/** Takes out of the page what is never text: scripts, hidden elements, forms. */
export function dropSilent(document: Document): void {
  for (const element of document.querySelectorAll(silent)) {
    if (element.querySelector('article') === null) element.remove();
  }
  for (const element of document.querySelectorAll(unseen)) {
    if (document.body !== null && !holdsText(element, document.body)) element.remove();
  }
}

/** The element that holds the article: by profile, by semantic markup, by Readability, and at last the whole body. */
export function findArticle(document: Document, profile: Profile | null): Element | null {
  for (const selector of profile?.article ?? []) {
    const known = document.querySelector(selector);
    if (known !== null && lengthOf(known) >= shortestArticle) return known;
  }
  const marked = findMarked(document);
  if (marked !== null) return marked;
  // Readability merges elements and loses their names on the way, so that furniture goes first.
  if (document.body !== null) dropParts(document.body, null);
  return findReadable(document) ?? document.querySelector('main') ?? document.body;
}

/** The only article that semantic markup shows, when it holds a good part of the page's paragraphs. */
function findMarked(document: Document): Element | null {
  const all = paragraphLength(document.body);
  for (const selector of [
    '[itemprop~="articleBody"]',
    '.e-content',
    'article',
    '.entry-content',
    '.post-content',
    '.article-body',
    '[role="main"]',
    'main',
  ]) {
    const found = [...document.querySelectorAll(selector)].filter((element) => lengthOf(element) >= shortestArticle);
    const only = found.length === 1 ? found[0] : undefined;
    if (only !== undefined && paragraphLength(only) >= all * 0.5) return only.closest('article') ?? only;
    const headed = headedAmong(found);
    if (headed !== null) return headed;
  }
  return null;
}

/** Of several articles the one with the page's headline, where the others are no more than teasers of other pages. */
function headedAmong(found: readonly Element[]): Element | null {
  const headed = found.filter((element) => element.querySelector('h1') !== null);
  const main = found.length > 1 && headed.length === 1 ? headed[0] : undefined;
  if (main === undefined) return null;
  const others = found.filter((element) => element !== main && !element.contains(main) && !main.contains(element));
  return others.length > 0 && others.every((other) => paragraphLength(other) * 2 < paragraphLength(main)) ? main : null;
}

function paragraphLength(element: Element | null): number {
  let sum = 0;
  for (const paragraph of element?.querySelectorAll('p') ?? []) sum += lengthOf(paragraph);
  return sum;
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').trim().length;
}

function findReadable(document: Document): Element | null {
  try {
    // Works on a copy: Readability takes the page apart.
    const copy = document.cloneNode(true) as Document;
    const found = new Readability<Element>(copy, {
      charThreshold: 200,
      disableJSONLD: true,
      // Class names tell furniture from text afterwards.
      keepClasses: true,
      serializer: (node) => node as Element,
    }).parse();
    const content = found?.content ?? null;
    return content !== null && lengthOf(content) >= shortestArticle ? content : null;
  } catch {
    // A page that it cannot take apart is read whole.
    return null;
  }
}

/** Makes each byline of the profile one paragraph: the children are its lines, a clock stands behind its date. */
export function joinBylines(article: Element, profile: Profile | null): void {
  for (const byline of (profile?.byline ?? []).flatMap((selector) => [...article.querySelectorAll(selector)])) {
    const lines = [...byline.children].map((child) => (child.textContent ?? '').trim()).filter((line) => line !== '');
    const text = lines.join('\n').replace(/\n(?=\d{1,2}:\d\d(?:\n|$))/gu, ', ');
    byline.innerHTML = '';
    const paragraph = byline.ownerDocument.createElement('pre');
    paragraph.textContent = text;
    byline.append(paragraph);
  }
}

/** Takes furniture out of the article: regions, named parts, boxes of links. Text outside of links stays. */
export function dropParts(article: Element, profile: Profile | null): void {
  for (const selector of profile?.drop ?? []) removeAll(article.querySelectorAll(selector));
  removeAll(article.querySelectorAll(regions));
  for (const element of article.querySelectorAll('[class], [id]')) {
    if (element.parentNode !== null && isNamedFurniture(element) && !holdsText(element, article)) element.remove();
  }
  for (const box of article.querySelectorAll('[role="complementary"], div, section, ul, ol')) {
    if (box.parentNode !== null && isBox(box) && !holdsText(box, article)) box.remove();
  }
  for (const line of article.querySelectorAll('p, li, h2, h3, h4, h5, h6')) {
    if (line.parentNode !== null && leadsElsewhere(line)) line.remove();
  }
  for (const link of article.querySelectorAll('a[rel~="category"], a[rel~="tag"], a[rel~="prev"], a[rel~="next"]')) {
    if (standsAlone(link)) link.remove();
  }
}

function removeAll(elements: Iterable<Element>): void {
  for (const element of elements) element.remove();
}

function isNamedFurniture(element: Element): boolean {
  const parts = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .toLowerCase()
    .split(/[^a-z]+/u);
  return parts.some((part) => furnitureParts.has(part)) && !parts.some((part) => wrapperParts.has(part));
}

/** Whether an element holds a good part of the article: then its name means something else. */
function holdsText(element: Element, article: Element): boolean {
  return paragraphLength(element) > paragraphLength(article) * 0.4 && paragraphLength(element) > 0;
}

const boxHeading =
  /^\s*(?:see also|read also|also read|related(?: \w+)?|more (?:news|stories)|most read|latest news|recommended|смотрите также|читайте также)\s*:?\s*$/iu;

const elsewhere =
  /^\s*[[(>»•*-]*\s*(?:see also|read also|also read|read more|related|more on this(?: topic| story)?|watch(?: also)?|смотрите также|читайте также|читайте также по теме|lire aussi|voir aussi|siehe auch|lesen sie auch|lea también|leia também|czytaj także|bunu da oku)\s*[:—–-]\s*/iu;

/** "Read also: …" in the middle of a text, with nothing behind it but links. */
function leadsElsewhere(line: Element): boolean {
  const label = elsewhere.exec(line.textContent ?? '')?.[0];
  if (label === undefined || line.querySelector('p, li, a') === null) return false;
  return linkedLength(line) >= (lengthOf(line) - label.trim().length) * 0.9;
}

/** Names of what shows other pages, or what readers say. */
const asideName =
  /(?:^|[^a-z])(?:related|recommended|sidebar|widgets?|comments?|teasers?|latest|popular|readalso)(?:[^a-z]|$)/iu;

/** Whether an element stands in a region that belongs to other pages than the one with the headline. */
export function standsAside(element: Element): boolean {
  for (let up: Element | null = element; up !== null && up.localName !== 'body'; up = up.parentElement) {
    if (up.querySelector('h1') !== null) return false;
    if (up.matches('aside, nav, footer') || asideName.test(`${up.getAttribute('class') ?? ''} ${up.id}`)) return true;
    // A teaser is an article of its own, beside that with the headline.
    if (up.localName === 'article' && up.ownerDocument.querySelector('article h1') !== null) return true;
  }
  return false;
}

/** A box beside the text: marked as such, headed like a list of other pages, or a list of nothing but links. */
function isBox(box: Element): boolean {
  if (box.getAttribute('role') === 'complementary') return true;
  if (box.localName === 'ul' || box.localName === 'ol') return isLinkList(box);
  const heading = box.querySelector('h2, h3, h4, h5, h6');
  if (heading === null || !boxHeading.test(heading.textContent ?? '')) return false;
  return box.querySelector('p') === null || linkedLength(box) >= (lengthOf(box) - lengthOf(heading)) * 0.6;
}

/** A list of at least three items of which next to everything is links: menus, tags, other articles. */
function isLinkList(list: Element): boolean {
  return list.querySelectorAll('li').length >= 3 && linkedLength(list) >= lengthOf(list) * 0.9;
}

function linkedLength(element: Element): number {
  let sum = 0;
  for (const link of element.querySelectorAll('a')) sum += lengthOf(link);
  return sum;
}

/** Whether nothing but white space stands beside a link in its block. */
function standsAlone(link: Element): boolean {
  const block = link.closest('p, li, h1, h2, h3, h4');
  return block === null || lengthOf(block) === lengthOf(link);
}
