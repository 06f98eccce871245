/** What is known about the pages of a few publishers. It only sharpens: every page is read without it as well. */

export interface Profile {
  readonly hosts: readonly string[];
  /** Selectors of the article; the first that is on the page is taken. */
  readonly article: readonly string[];
  /** Selectors of what is inside the article but not of it. */
  readonly drop: readonly string[];
  /** Selectors of elements whose children are the lines of one byline: date, time, place. */
  readonly byline?: readonly string[];
}

const profiles: readonly Profile[] = [
  // The status box under a text, the cards that open over tagged names, and the captions of galleries.
  {
    hosts: ['kremlin.ru'],
    article: ['article.h-entry', '.read__content'],
    drop: ['.read__bottommeta', '.read__categ', '.masha-ignore', '.read__tooltip', '.slider'],
    byline: ['.read__meta'],
  },
  {
    hosts: ['whitehouse.gov', 'archives.gov'],
    article: ['.body-content', '.entry-content'],
    drop: ['.acctext--con', '.topper__spacer'],
  },
  {
    hosts: ['wikinews.org', 'wikipedia.org'],
    article: ['.mw-parser-output'],
    drop: ['.mw-editsection', '.infobox', '.navbox', '.reference', '#toc', '.noprint', '.metadata'],
  },
  { hosts: ['president.gov.by'], article: ['.news-detail', 'article'], drop: ['.tags', '.share', '.gallery'] },
];

/** The profile of the publisher of a page, or null. */
export function findProfile(url: string | null): Profile | null {
  const host = url === null ? null : (URL.parse(url)?.hostname ?? null);
  if (host === null) return null;
  return (
    profiles.find((profile) => profile.hosts.some((known) => host === known || host.endsWith(`.${known}`))) ?? null
  );
}
