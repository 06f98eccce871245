/** Rows for working on the window without an engine. Texts are of public readouts. */
import type { DocumentRow, PersonRef, StatementRow, ThemeRow, ViewRow } from '../../shared/contract/rows.ts';
import type { StatementKind, TagState } from '../../shared/domain.ts';

const theme = (
  id: number,
  parent: number | null,
  name: string,
  color: ThemeRow['color'],
  key: number | null,
): ThemeRow => ({ id, parent, name, definition: '', color, key, position: id, statements: 0, suggestions: 0 });

export const themes: ThemeRow[] = [
  theme(1, null, 'Security', 'red', 1),
  theme(2, 1, 'Sanctions', 'red', null),
  theme(3, 1, 'Military cooperation', 'red', null),
  theme(4, null, 'Trade', 'amber', 2),
  theme(5, 4, 'Bilateral trade', 'amber', null),
  theme(6, 4, 'Energy', 'amber', null),
  theme(7, null, 'Multipolarity', 'violet', 3),
  theme(8, 7, 'BRICS and SCO', 'violet', null),
  theme(9, null, 'Humanitarian', 'teal', 4),
  theme(10, 1, 'Borders', 'red', null),
  theme(11, null, 'Technology', 'sky', null),
];

export const views: ViewRow[] = [
  { id: 1, name: 'Untagged this month', screen: 'statements', query: 'is:untagged', columns: [], sort: '', count: 231 },
  {
    id: 2,
    name: 'Iran, security, 2024',
    screen: 'statements',
    query: 'country:Iran theme:Security date:2024',
    columns: [],
    sort: '',
    count: 88,
  },
];

const person = (id: number, name: string): PersonRef => ({ id, name, kind: 'person' });
export const people = [
  person(1, 'Aleksandr Lukashenko'),
  person(2, 'Ali Akbar Ahmadian'),
  person(3, 'Jon Finer'),
  person(4, 'Ma Zhaoxu'),
  person(5, 'Joseph R. Biden, Jr.'),
  person(6, 'Volodymyr Zelenskyy'),
];

type Seed = readonly [
  kind: StatementKind,
  speakers: readonly number[],
  cue: string | null,
  text: string,
  paragraph: number,
  review: StatementRow['review'],
  tags: readonly (readonly [number, TagState])[],
];

const minsk: readonly Seed[] = [
  [
    'quote',
    [1],
    'said',
    'First of all, I would like to thank you for finding time to visit the country and get acquainted with modern Belarus. Your visit is also important because we found ourselves in the same boat, maybe by the will of fate, or, as you say, it comes from Allah. We have absolutely no regrets about it. The media are trying to slander us. As experienced people, we understand that an information confrontation is underway. Maybe even with elements of information wars. Nevertheless, we can withstand sanctions and other pressures',
    3,
    'confirmed',
    [[2, 'rule']],
  ],
  [
    'quote',
    [1],
    'stated',
    'During the acute military and political situation in the Middle East, in which you are deeply involved, we need more than just consultations on issues of the Belarusian borders and this European region. We need joint actions with your country. We are moving towards a multipolar world. It will be a very difficult way. Fortunately, both Iran and other countries understand it well',
    4,
    'unreviewed',
    [
      [7, 'hand'],
      [1, 'hand'],
      [10, 'suggested'],
    ],
  ],
  [
    'reported',
    [1],
    'pointed out',
    'such new organizations as BRICS and the Shanghai Cooperation Organization (SCO), a full member of which Belarus has recently become, are gaining momentum',
    5,
    'confirmed',
    [[8, 'accepted']],
  ],
  [
    'quote',
    [1],
    'said',
    'In this regard, I would like to thank Iran for the tremendous support you have given us in a bid to join the SCO',
    5,
    'confirmed',
    [[8, 'hand']],
  ],
  [
    'reported',
    [1],
    'According to',
    'in the current difficult situation of confrontation, security matters come to the forefront',
    6,
    'unreviewed',
    [[1, 'rule']],
  ],
  [
    'quote',
    [1],
    'said',
    'You should agree that security is achieved through strong economy, close trade and economic ties between the countries',
    6,
    'unreviewed',
    [
      [1, 'hand'],
      [4, 'rule'],
    ],
  ],
  [
    'quote',
    [1],
    'noted',
    'We see a consistent increase in bilateral trade. Most importantly, we should not allow the trade and economic relations to slow down. Because it is the foundation of our joint actions and relations.',
    6,
    'unreviewed',
    [[5, 'rule']],
  ],
  [
    'quote',
    [1],
    null,
    'Economy, trade and economic relations, security, military and technological cooperation. As I understand, no topic is off-limits',
    9,
    'uncertain',
    [
      [4, 'rule'],
      [3, 'rule'],
      [11, 'suggested'],
    ],
  ],
];
const finer: readonly Seed[] = [
  [
    'act',
    [3, 4],
    'discussed',
    'ongoing work to continue military-to-military communication and advance cooperation on areas in which our interests are aligned, such as counternarcotics',
    1,
    'unreviewed',
    [[1, 'rule']],
  ],
  [
    'act',
    [3],
    'affirmed',
    'the importance of maintaining peace and stability across the Taiwan Strait',
    1,
    'unreviewed',
    [[1, 'hand']],
  ],
  [
    'act',
    [3],
    'underscored',
    'U.S. support for international law and freedom of navigation in the South China Sea',
    1,
    'unreviewed',
    [
      [1, 'rule'],
      [7, 'suggested'],
    ],
  ],
];
const biden: readonly Seed[] = [
  [
    'reported',
    [5],
    'stressed',
    'Russia will not outlast the collective support for Ukraine by a coalition of over fifty countries brought together by U.S. leadership in defense of a rules-based international order based on a respect for sovereignty and territorial integrity of all states',
    1,
    'confirmed',
    [
      [7, 'hand'],
      [1, 'rule'],
    ],
  ],
  [
    'act',
    [6],
    'briefed',
    'President Biden on Ukraine’s use of the corridor in the Black Sea to export its grain and other products, alleviating global food security concerns and contributing to Ukraine’s tax base',
    1,
    'unreviewed',
    [
      [4, 'rule'],
      [9, 'suggested'],
    ],
  ],
  [
    'quote',
    [6],
    'said',
    'يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق، وقد وهبوا عقلًا وضميرًا وعليهم أن يعامل بعضهم بعضًا بروح الإخاء',
    2,
    'unreviewed',
    [],
  ],
];

const kinds: readonly (readonly [string, string, string, readonly Seed[]])[] = [
  [
    'Meeting with Secretary of Supreme National Security Council of Iran Ali Akbar Ahmadian',
    'president.gov.by',
    '2024-09-13',
    minsk,
  ],
  [
    'Readout of Principal Deputy National Security Advisor Jon Finer’s Meeting with People’s Republic of China Executive Vice Minister of Foreign Affairs Ma Zhaoxu',
    'White House',
    '2024-05-30',
    finer,
  ],
  ['Readout of President Biden’s Meeting with President Zelenskyy of Ukraine', 'White House', '2023-12-12', biden],
];

export const documents: DocumentRow[] = [];
export const statements: StatementRow[] = [];
export const texts = new Map<number, string>();

function earlier(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}

function addDocument(id: number): void {
  const [title, source, latest, seeds] = kinds[(id - 1) % kinds.length] ?? kinds[0] ?? ['', '', '', []];
  const date = earlier(latest, Math.floor((id - 1) / 3) * 41);
  let text = `${title}\n\n`;
  for (const [kind, speakers, cue, words, paragraph, review, tags] of seeds) {
    const quoted = kind === 'quote' ? '"' : '';
    const names = speakers.flatMap((each) => people.find((one) => one.id === each) ?? []);
    const name = names.map((each) => each.name).join(' and ');
    const start = text.length + quoted.length + (kind === 'quote' ? 0 : `${name} ${cue} `.length);
    text += kind === 'quote' ? `"${words}," ${name} ${cue ?? 'said'}.\n\n` : `${name} ${cue} ${words}.\n\n`;
    statements.push({
      id: statements.length + 1,
      document: id,
      title,
      source,
      date,
      start,
      end: start + words.length,
      paragraph,
      kind,
      turn: false,
      text: words,
      cue,
      speakers: names,
      speakerAsWritten: name,
      addressee: id % 3 === 1 ? (people[1] ?? null) : null,
      country: 'Belarus',
      confidence: 0.9,
      review,
      note: null,
      tags: tags.map(([each, state]) => ({
        theme: each,
        state,
        rule: state === 'hand' ? null : 1,
        match: null,
        coder: null,
      })),
    });
  }
  texts.set(id, text);
  documents.push({
    id,
    title,
    source,
    date,
    dateBasis: 'published',
    language: 'en',
    url: null,
    file: `${date}.html`,
    statements: seeds.length,
    note: null,
  });
}

export function fill(count: number): void {
  for (let id = 1; id <= count; id++) addDocument(id);
}
