const explanations: Readonly<Record<string, string>> = {
  'quote-before': 'words in quotation marks, followed by CUE',
  'quote-after': 'words in quotation marks after CUE',
  'quote-continued': 'words in quotation marks that go on after CUE',
  'reported-that': 'a clause with “that” after CUE',
  'reported-bare': 'a clause right after CUE',
  'reported-before': 'the clause before CUE',
  'reported-around': 'the sentence around CUE',
  'reported-as': 'the clause that goes with “as … CUE”',
  'reported-colon': 'the clause after CUE and a colon',
  'according-to': 'the clause that goes with CUE',
  question: 'an indirect question after CUE',
  'quote-block': 'the paragraphs in the first person that CUE introduces',
  list: 'an entry of the list that CUE heads',
  act: 'CUE with its object',
  passive: 'the subject of CUE, which says what was talked about',
  impersonal: 'a clause with “that” after CUE',
};

export function explain(pattern: string, cue: string): string {
  return (explanations[pattern] ?? 'CUE').replace('CUE', `“${cue}”`);
}
