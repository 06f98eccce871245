/** A page as a document tree: parsed as the standard says, made of linkedom's nodes, which the article finder takes. */
import { parseHTML } from 'linkedom';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const frame = '<!doctype html><html><head></head><body></body></html>';

/**
 * The document of a page. linkedom's own parser loses the text of fragments without html and body and makes a node of
 * every entity, so that parse5 reads the page and its tree is copied. Comments and the text of scripts and styles are
 * left out, but for JSON-LD. The page must fit a tree (`fitsTree`).
 */
export function buildDocument(html: string): Document {
  const { document } = parseHTML(frame);
  const root = parse(html).childNodes.find((node) => node.nodeName === 'html');
  if (root === undefined || !isElement(root)) return document;
  copyAttributes(root, document.documentElement);
  for (const child of root.childNodes) {
    if (child.nodeName === 'head' && isElement(child)) copyChildren(child, document.head);
    // A frameset takes the place of the body; its pages are files of their own.
    if (child.nodeName === 'body' && isElement(child)) {
      copyAttributes(child, document.body);
      copyChildren(child, document.body);
    }
  }
  return document;
}

function isElement(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node;
}

function copyChildren(source: Tree.Element, target: Element): void {
  for (const child of source.childNodes) {
    if (isElement(child)) {
      const element = target.ownerDocument.createElement(child.tagName);
      copyAttributes(child, element);
      if (holdsContent(child)) copyChildren(child, element);
      target.appendChild(element);
    } else if (child.nodeName === '#text' && 'value' in child) {
      target.appendChild(target.ownerDocument.createTextNode(child.value));
    }
  }
}

function holdsContent(element: Tree.Element): boolean {
  if (element.tagName === 'style' || element.tagName === 'template') return false;
  return element.tagName !== 'script' || element.attrs.some((one) => one.value.toLowerCase() === 'application/ld+json');
}

/** Names of attributes that a tree can hold; a broken tag leaves quotation marks and angle brackets in others. */
const attributeName = /^[a-z_:][\w:.-]*$/iu;

function copyAttributes(source: Tree.Element, target: Element): void {
  for (const { name, value } of source.attrs) if (attributeName.test(name)) target.setAttribute(name, value);
}
