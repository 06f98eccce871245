import type { Span } from '../../shared/domain.ts';
import { NameForms } from './mentions/name-forms.ts';
import { findNames, type NameMention } from './mentions/names.ts';
import { collectPeople, type People, type Person } from './mentions/people.ts';
import { classifyWords, type WordClasses } from './mentions/word-classes.ts';
import type { LanguagePack, Lexicon } from './pack.ts';
import { findTitleCase } from './text/headlines.ts';
import { splitParagraphs } from './text/paragraphs.ts';
import { readParticipantLists } from './text/participant-lists.ts';
import { findQuotations } from './text/quotations.ts';
import { type Sentence, splitSentences } from './text/sentences.ts';
import type { Quotation, Token } from './text/token.ts';
import type { ExtractInput } from './types.ts';

/** A document as the lower layers have read it: what all decisions above stand on. */
export interface Reading {
  readonly input: ExtractInput;
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly paragraphs: readonly Span[];
  /** Which paragraphs are headlines in title case. */
  readonly titleCase: readonly boolean[];
  /** Paragraphs that are entries of a list of participants. */
  readonly listed: ReadonlySet<number>;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
  readonly words: WordClasses;
  readonly names: readonly NameMention[];
  /** The name that begins at a token, and the one that covers it. */
  readonly nameAt: ReadonlyMap<number, NameMention>;
  /** The name whose title begins at a token. */
  readonly nameByRole: ReadonlyMap<number, NameMention>;
  readonly people: People;
  /** Whom a name at a token position names. */
  readonly personAt: ReadonlyMap<number, Person>;
}

/** Runs the lower layers over a document. Linear in the length of the text. */
export function readDocument(input: ExtractInput, pack: LanguagePack): Reading {
  const { text } = input;
  const { lexicon } = pack;
  const { paragraphs, listed } = readParticipantLists(text, splitParagraphs(text));
  const tokens = pack.tag(text, paragraphs);
  const quotations = findQuotations(text, paragraphs);
  const sentences = splitSentences(tokens, quotations, paragraphs, text, lexicon.sentences);
  const titleCase = leadingOnly(findTitleCase(tokens, paragraphs, text));
  const words = classifyWords(tokens, lexicon);
  const { breaks, headline, entry } = tokenFlags(tokens, paragraphs, titleCase, listed, sentences);
  const names = findNames({ tokens, words, lexicon, breaks });
  const forms = new NameForms(input.title, tokens, lexicon);
  const { people, of } = collectPeople(names, tokens, text, lexicon, {
    inHeadline: (token) => headline[token] === true && entry[token] !== true,
    inList: (token) => entry[token] === true,
    properName: (form) => forms.proper(form),
  });
  const nameAt = new Map(names.map((name) => [name.start, name]));
  const nameByRole = new Map(names.filter((name) => name.roleStart < name.start).map((name) => [name.roleStart, name]));
  return {
    input,
    text,
    lexicon,
    paragraphs,
    titleCase,
    listed,
    tokens,
    quotations,
    sentences,
    words,
    names,
    nameAt,
    nameByRole,
    people,
    personAt: of,
  };
}

/** Headlines stand at the top: lists further down, in title case too, name people. */
function leadingOnly(flags: readonly boolean[]): boolean[] {
  const first = flags.findIndex((flag, index) => !flag && index > 0);
  return flags.map((flag, index) => flag && (first < 0 || index < first));
}

function tokenFlags(
  tokens: readonly Token[],
  paragraphs: readonly Span[],
  titleCase: readonly boolean[],
  listed: ReadonlySet<number>,
  sentences: readonly Sentence[],
): { breaks: Set<number>; headline: boolean[]; entry: boolean[] } {
  const breaks = new Set<number>();
  const headline: boolean[] = [];
  const entry: boolean[] = [];
  let paragraph = -1;
  for (const token of tokens) {
    while (paragraph + 1 < paragraphs.length && token.start >= (paragraphs[paragraph + 1]?.start ?? Infinity)) {
      paragraph += 1;
      breaks.add(token.index);
    }
    headline.push(titleCase[paragraph] === true);
    entry.push(listed.has(paragraph));
  }
  for (const sentence of sentences) {
    const first = sentence.items[0];
    if (first !== undefined && first.index >= 0) breaks.add(first.index);
  }
  return { breaks, headline, entry };
}
