import type { Discourse } from '../coreference/discourse.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Draft } from './draft.ts';
import { type ListHead, OpenList } from './lists.ts';
import { SentenceReader } from './sentence-statements.ts';

/** Statements of the narrator's sentences, in the order of the text. The discourse remembers who spoke. */
export function statementsOf(sentences: readonly Sentence[], reading: Reading, discourse: Discourse): Draft[] {
  const drafts: Draft[] = [];
  const open: { list: OpenList | null } = { list: null };
  for (const sentence of sentences) {
    if (open.list?.reaches(sentence) !== true) open.list = null;
    const { list } = open;
    const inherited: ListHead | null = list?.head ?? null;
    const reader: SentenceReader = new SentenceReader(
      sentence,
      reading,
      discourse,
      drafts,
      inherited?.resolved ?? null,
    );
    if (list?.read(sentence, reader.namesSpeaker) === true) continue;
    reader.read();
    const head: ListHead | null = reader.listHead();
    if (head !== null) open.list = new OpenList(head, sentence.paragraph, reading);
  }
  return drafts;
}
