import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';

const lead =
  'Belarusian President Aleksandr Lukashenko met with Secretary of the Council of Iran Ali Akbar Ahmadian in Minsk on 13 September 2024.\n\n';

/** Statements of a text after a lead, as "kind | speaker | cue | words". */
function statements(text: string): string[] {
  const whole = lead + text;
  return extract({
    text: whole,
    bodyStart: 0,
    title: null,
    date: null,
    source: 'president.gov.by',
    language: 'en',
  }).statements.map((statement) =>
    [
      statement.kind,
      statement.speakers.join('; '),
      statement.cue?.text ?? '',
      whole.slice(statement.start, statement.end),
    ].join(' | '),
  );
}

describe('statements', () => {
  it.each([
    ['“We agree,” the Belarusian leader said.', ['quote | Aleksandr Lukashenko | said | We agree']],
    [
      '“We agree,” said the head of state. “We always did.”',
      ['quote | Aleksandr Lukashenko | said | We agree', 'quote | Aleksandr Lukashenko | said | We always did.'],
    ],
    ['He pointed out that trade was growing.', ['reported | Aleksandr Lukashenko | pointed out | trade was growing']],
    ['Trade was growing, he said.', ['reported | Aleksandr Lukashenko | said | Trade was growing']],
    [
      'The choice of goals, he said, was a choice of interests.',
      ['reported | Aleksandr Lukashenko | said | The choice of goals, he said, was a choice of interests'],
    ],
    [
      'According to him, security comes first.',
      ['reported | Aleksandr Lukashenko | According to | security comes first'],
    ],
    [
      'In the President’s view, science comes first.',
      ['reported | Aleksandr Lukashenko | In the President’s view | science comes first'],
    ],
    [
      'In turn, the foreign guest thanked the President of Belarus for the meeting.',
      ['act | Ali Akbar Ahmadian | thanked | the President of Belarus for the meeting'],
    ],
    [
      'The sides discussed trade and agreed to meet again.',
      [
        'act | Ali Akbar Ahmadian; Aleksandr Lukashenko | discussed | trade',
        'act | Ali Akbar Ahmadian; Aleksandr Lukashenko | agreed | to meet again',
      ],
    ],
    [
      'Noting that trade was growing, Ali Akbar Ahmadian expressed gratitude for the support.',
      [
        'reported | Ali Akbar Ahmadian | Noting | trade was growing',
        'act | Ali Akbar Ahmadian | expressed | gratitude for the support',
      ],
    ],
    [
      'He said that Russia urged Poland to wait, adding that nobody answered.',
      [
        'reported | Aleksandr Lukashenko | said | Russia urged Poland to wait',
        'reported | Aleksandr Lukashenko | adding | nobody answered',
      ],
    ],
    ['He has never said that the deal was off.', []],
    ['The law was signed in May.', []],
  ])('%s', (text, expected) => {
    expect(
      statements(text).map((line) =>
        line.replace('Aleksandr Lukashenko; Ali Akbar Ahmadian', 'Ali Akbar Ahmadian; Aleksandr Lukashenko'),
      ),
    ).toEqual(expected);
  });

  it('reads the turns of a transcript with their speakers', () => {
    const text =
      'Press statements\n\nPresident of Russia Kirill Sazonov: Good afternoon.\n\nWe have talked.\n\nQuestion: Will you meet again?\n\nKirill Sazonov: Yes.\n\nSee also';
    const found = extract({ text, bodyStart: 0, title: null, date: null, source: null, language: 'en' }).statements;
    expect(
      found.map((statement) => [statement.turn, statement.speakers[0], text.slice(statement.start, statement.end)]),
    ).toEqual([
      [true, 'Kirill Sazonov', 'Good afternoon.\n\nWe have talked.'],
      [true, 'Question', 'Will you meet again?'],
      [true, 'Kirill Sazonov', 'Yes.'],
    ]);
  });

  it('reads labels in capitals, offices and questions without a colon', () => {
    const text =
      'Press Room\n\nMS. VOSS: Hello.\n\nQ Oskar Lind, will she come?\n\nMS. VOSS: She will.\n\nTHE PRESIDENT: As President Harold Egbert Quill said, yes.\n\nMR. LIND: Thanks, Mr. Lind is glad.';
    const found = extract({
      text,
      bodyStart: 0,
      title: 'Press Briefing by Press Secretary Ida Voss and President Brandt',
      date: null,
      source: null,
      language: 'en',
    });
    expect(found.statements.filter((statement) => statement.turn).map((statement) => statement.speakers[0])).toEqual([
      'Ida Voss',
      'Question',
      'Ida Voss',
      'Brandt',
      'Oskar Lind',
    ]);
    expect(found.people.find((person) => person.key === 'Question')?.kind).toBe('group');
  });

  it('explains itself in words', () => {
    const text = `${lead}“We agree,” the Belarusian leader said.`;
    const [statement] = extract({
      text,
      bodyStart: 0,
      title: null,
      date: null,
      source: null,
      language: 'en',
    }).statements;
    expect(statement?.evidence.steps).toEqual([
      'words in quotation marks, followed by “said”',
      '“the Belarusian leader” is Aleksandr Lukashenko, Belarusian President',
    ]);
  });
});
