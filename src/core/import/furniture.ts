/**
 * Page furniture: lines that belong to a page and not to its text. A line goes only when the whole of it is furniture,
 * so that no word of a sentence is ever lost; each rule says why.
 */

/** Why lines went, for tests and for the measure of import quality. */
export type FurnitureReason = 'counter' | 'button' | 'share bar' | 'see-also tail' | 'menu' | 'rule' | 'page data';

/** A bullet that holds only a number or a duration: the counters of photo and video tabs. */
const counter = /^[-*•‣▪●·]\s*\d{1,5}(?::\d\d){0,2}$/u;
/** A duration without a bullet is a counter at the top; further down it may be an hour of a schedule. */
const duration = /^\d{1,2}:\d\d(?::\d\d)?$/u;
const topParagraphs = 6;
/** Lines drawn with marks. Stars and points stand for a break in the text, or words left out, and stay. */
const drawn = /^[-–—_=•·~#\s]{3,}$/u;

/** Buttons and links that stand alone on a line. Matched whole, in small letters. */
const buttons = new Set([
  'print',
  'print this page',
  'print page',
  'print version',
  'printable version',
  'version for print',
  'tweet',
  'share',
  'share this',
  'share this page',
  'share on facebook',
  'share on twitter',
  'share on x',
  'share on linkedin',
  'share by email',
  'share via email',
  'email',
  'e-mail',
  'email this',
  'email this page',
  'send by email',
  'send by e-mail',
  'send to a friend',
  'facebook',
  'twitter',
  'telegram',
  'whatsapp',
  'linkedin',
  'vk',
  'vkontakte',
  'copy link',
  'copy url',
  'link copied',
  'pdf',
  'download pdf',
  'save as pdf',
  'listen',
  'like',
  'follow us',
  'subscribe',
  'sign up',
  'log in',
  'back',
  'back to top',
  'to top',
  'go to top',
  'top',
  'back to list',
  'back to news',
  'next',
  'previous',
  'prev',
  'next article',
  'previous article',
  'read more',
  'read more...',
  'read more…',
  'more',
  'show more',
  'load more',
  'see more',
  'view all',
  'all news',
  'home',
  'main page',
  'skip to content',
  'skip to main content',
  'skip navigation',
  'menu',
  'search',
  'close',
  'photo',
  'photos',
  'video',
  'videos',
  'text version',
  'full text',
  'advertisement',
  'ad',
  'cookie settings',
  'accept cookies',
  'accept all cookies',
  'a a a',
  'font size',
  'increase font size',
  'decrease font size',
  '[edit]',
  'поделиться',
  'распечатать',
  'версия для печати',
  'наверх',
  'drucken',
  'teilen',
  'imprimer',
  'partager',
  'imprimir',
  'compartir',
]);

const networks =
  /\b(?:facebook|twitter|tweet|x|linkedin|telegram|whatsapp|vk|vkontakte|ok|odnoklassniki|pinterest|reddit|viber|email|e-mail|print|share|copy link|livejournal|instagram|youtube|rss|weibo|wechat|line|messenger)\b/giu;

/** Headings that open a list of other pages; it ends the text when nothing but links follows. */
const tail =
  /^(?:see also|read also|read more|also read|related(?: (?:articles?|news|stories|links|posts|content|materials|topics))?|more (?:news|stories|on this topic|on this story)|latest news|recent (?:news|posts)|most read|most popular|you may also (?:like|be interested in)|recommended|other news|news archive|смотрите также|читайте также|siehe auch|lire aussi|voir aussi|lea también)\s*:?$/iu;

/** What a page says about itself under its text; the date in it is read before the line goes. */
const pageData =
  /^(?:published in(?: (?:the )?sections?)?|publication (?:date|status)|direct link|permalink|short link|link to this page|filed under|tags?|topics?|categor(?:y|ies)|key ?words|page views|views|reading time)(?:\s*:\s*\S[^.!?]{0,150}|\s*:?)$/iu;

/** "Published 21 May 2024" alone on a line. */
const published =
  /^(?:published|posted|(?:last )?updated|date of publication)(?: on| at)?\s*:?\s+(?=.*\b(?:19|20)\d\d\b)[\p{L}\d.,:/ -]{4,60}$/iu;

const endsSentence = /[.!?…։۔。]["”»’')\]]*$/u;

/** The paragraphs without furniture, in order. */
export function dropFurniture(paragraphs: readonly string[]): string[] {
  const kept: string[] = [];
  for (const paragraph of paragraphs) {
    const top = kept.length < topParagraphs;
    const lines = paragraph.split('\n').filter((line) => findReason(line, top) === null);
    if (lines.length > 0) kept.push(lines.join('\n'));
  }
  return cutTail(kept);
}

/** Why a line is furniture, or null for a line of the text. `top`: whether it stands among the first paragraphs. */
export function findReason(line: string, top: boolean): FurnitureReason | null {
  const bare = line.trim();
  if (top && duration.test(bare)) return 'counter';
  if (counter.test(bare)) return 'counter';
  if (drawn.test(bare)) return 'rule';
  const words = bare
    .replace(/^[-*•‣▪●·|>»]\s*/u, '')
    .replace(/\s*[|>»:]$/u, '')
    .toLowerCase();
  // In capitals it is the heading of a diplomatic cable, not the name of a network.
  if (buttons.has(words) && bare !== 'TELEGRAM') return 'button';
  if (pageData.test(bare) || (published.test(bare) && !endsSentence.test(bare))) return 'page data';
  if (isShareBar(bare)) return 'share bar';
  if (isButtonRow(words)) return 'button';
  if (isMenu(bare)) return 'menu';
  return null;
}

/** "Print | Send by e-mail": nothing but buttons in a row. */
function isButtonRow(words: string): boolean {
  const parts = words.split(/\s*[|•·]\s*/u);
  return parts.length > 1 && parts.every((part) => buttons.has(part));
}

/** At least two names of networks or buttons, and next to nothing else: "Facebook Twitter VK". */
function isShareBar(line: string): boolean {
  if (line.length > 160) return false;
  const found = line.match(networks)?.length ?? 0;
  if (found < 2) return false;
  const rest = line
    .replace(networks, ' ')
    .replace(/\b(?:on|this|page|via|by|with|to|us|follow|link|article|story)\b/giu, ' ');
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** "Home | News | Contacts", "Home > Events > 2024": links in a row, each short, none a sentence. */
function isMenu(line: string): boolean {
  const parts = line.split(/\s+[|›»>→/]\s+/u);
  if (parts.length < 3) return false;
  const short = parts.every((part) => part.length <= 40 && !endsSentence.test(part));
  return short && /^(?:home|main|news|start|homepage|главная|events)$/iu.test(parts[0]?.trim() ?? '');
}

/** Cuts a list of other pages from the end: a heading such as "See also" after which no paragraph ends like a sentence. */
function cutTail(paragraphs: string[]): string[] {
  let last = paragraphs.length;
  while (last > 1 && isTitleLike(paragraphs[last - 1] ?? '')) last -= 1;
  for (let index = Math.max(1, last); index < paragraphs.length; index += 1) {
    if (tail.test(paragraphs[index] ?? '')) return paragraphs.slice(0, index);
  }
  return paragraphs;
}

function isTitleLike(paragraph: string): boolean {
  return paragraph.length <= 200 && !endsSentence.test(paragraph);
}
