import { describe, expect, it } from 'vitest';
import { type Citable, citation, footnote, footnoteIbid } from './citation.ts';

const item: Citable = {
  speaker: 'Aleksandr Lukashenko',
  title: 'Meeting with Secretary of Supreme National Security Council of Iran Ali Akbar Ahmadian',
  source: 'president.gov.by',
  date: '2024-09-13',
  paragraph: 4,
  kind: 'quote',
};

/** How a name stands at the head of a citation. */
function head(speaker: string, more: Partial<Citable> = {}): string {
  return citation({ ...item, speaker, ...more }).split(', in “')[0] ?? '';
}

describe('citation', () => {
  it('names speaker, document, source, date and paragraph', () => {
    expect(citation(item)).toBe(
      'Lukashenko, A., in “Meeting with Secretary of Supreme National Security Council of Iran Ali Akbar Ahmadian”, ' +
        'president.gov.by, 13 Sep 2024, ¶ 4.',
    );
  });

  it('says what is no quotation, and leaves out what is not known', () => {
    expect(citation({ ...item, title: 'A “B” c', kind: 'reported' })).toBe(
      'Lukashenko, A., in “A ‘B’ c”, president.gov.by, 13 Sep 2024, ¶ 4 (reported speech).',
    );
    expect(citation({ ...item, speaker: null, title: 'T', source: null, date: null, paragraph: null })).toBe(
      '“T”, title.',
    );
  });

  it.each([
    ['Ali Akbar Ahmadian', 'Ahmadian, A. A.'],
    ['Ursula von der Leyen', 'von der Leyen, U.'],
    ['Jean-Noël Barrot', 'Barrot, J.-N.'],
    ['Mohammed bin Salman', 'bin Salman, M.'],
    ['Robert F. Kennedy Jr.', 'Kennedy, R. F., Jr.'],
    ['Volodymyr Zelenskyy', 'Zelenskyy, V.'],
    ['KISHIDA Fumio', 'KISHIDA Fumio'],
    ['Charles III', 'Charles III'],
    ['Vladimir Putin and Masoud Pezeshkian', 'Vladimir Putin and Masoud Pezeshkian'],
    ['Lukashenko', 'Lukashenko'],
  ])('%s', (name, expected) => {
    expect(head(name)).toBe(expected);
  });

  it('does not turn names that begin with the family name, nor organisations', () => {
    expect(head('Xi Jinping', { speakerCountry: 'China' })).toBe('Xi Jinping');
    expect(head('Yoon Suk Yeol', { speakerCountry: 'KR' })).toBe('Yoon Suk Yeol');
    expect(head('Foreign Ministry', { speakerKind: 'organisation' })).toBe('Foreign Ministry');
  });
});

describe('footnote', () => {
  it('gives full name and date, as a report prints it', () => {
    expect(footnote({ ...item, title: 'T', kind: 'reported' })).toBe(
      'Aleksandr Lukashenko, in “T”, president.gov.by, 13 September 2024, ¶ 4 (reported speech).',
    );
    expect(footnoteIbid({ ...item, paragraph: 5, kind: 'reported' })).toBe('Ibid., ¶ 5 (reported speech).');
  });
});
