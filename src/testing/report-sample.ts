/** A small invented library with what a report has to get right: two scripts, all kinds, limits, hostile texts. */
import type { LibrarySpec } from './report-library.ts';

const talks = [
  'President Adam Weiss met Foreign Minister Layla Haddad of Belmar in Port Aurel on 13 March.',
  '“We are moving towards a multipolar world. It will be a difficult way,” the President said.',
  'Layla Haddad thanked President Weiss for his country’s support in joining the Council of Five. She noted that trade between the two countries had grown by a third.',
  'The sides agreed to hold joint exercises in autumn.',
];

const transcript = [
  'Adam Weiss: Good afternoon. Sanctions are no answer to anything, and we have said so before.',
  ...Array.from({ length: 12 }, (_, at) =>
    `Our answer to question ${at + 1} is long, because the matter is. ${'It has many sides. '.repeat(6)}`.trim(),
  ),
  'What decides is whether ports stay open for trade: that is why we signed the agreement on ports.',
  'Thank you.',
];

const hostile = '<script>alert("1")</script> & <img src=x onerror=alert(2)> “quoted” </style><!--';

export const reportSample: LibrarySpec = {
  people: [
    ['Adam Weiss', 'Aurelia'],
    ['Layla Haddad', 'Belmar'],
    ['رضا احمدی', 'ایران'],
    [`Mallory ${hostile}`, null],
    ['the sides', null, 'group'],
  ],
  themes: [
    ['Security', 'red'],
    ['Sanctions', 'red', 'Security'],
    ['Trade', 'amber'],
    ['Multipolarity', 'violet'],
    [`Odd ${hostile}`, 'teal'],
    ['Unused', 'slate'],
  ],
  documents: [
    {
      title: 'Meeting with Foreign Minister of Belmar Layla Haddad',
      source: 'president.example',
      date: '2024-03-13',
      url: 'https://president.example/events/1?a=1&b=2',
      file: 'talks.txt',
      body: talks,
      statements: [
        {
          words: 'We are moving towards a multipolar world. It will be a difficult way',
          by: ['Adam Weiss'],
          to: 'Layla Haddad',
          asWritten: 'the President',
          cue: 'said',
          themes: { Multipolarity: { rule: 'multipolar' } },
          review: 'confirmed',
        },
        {
          words: 'President Weiss for his country’s support in joining the Council of Five',
          kind: 'act',
          by: ['Layla Haddad'],
          cue: 'thanked',
          themes: { Multipolarity: 'accepted', Trade: 'suggested' },
        },
        {
          words: 'trade between the two countries had grown by a third',
          kind: 'reported',
          by: ['Layla Haddad'],
          asWritten: 'She',
          cue: 'noted',
          themes: { Trade: { rule: 'trade' }, Security: 'rejected' },
        },
        {
          words: 'to hold joint exercises in autumn',
          kind: 'act',
          by: ['the sides'],
          cue: 'agreed',
          themes: { Security: 'hand' },
        },
      ],
    },
    {
      title: 'Press conference (transcript)',
      source: 'president.example',
      date: '2024-05-02',
      file: 'press.md',
      body: transcript,
      statements: [
        {
          words: transcript.join('\n\n').slice('Adam Weiss: '.length),
          turn: true,
          by: ['Adam Weiss'],
          asWritten: 'Adam Weiss',
          themes: { Sanctions: { rule: 'Sanctions' }, Trade: { rule: 'trade' } },
        },
      ],
    },
    {
      title: 'دیدار وزیر خارجه',
      source: 'خبرگزاری نمونه',
      date: '2024-08',
      language: 'fa',
      file: 'fa.html',
      body: ['رضا احمدی گفت: «همکاری اقتصادی ما گسترش می‌یابد».'],
      statements: [
        { words: 'همکاری اقتصادی ما گسترش می‌یابد', by: ['رضا احمدی'], cue: 'گفت', themes: { Trade: 'hand' } },
      ],
    },
    {
      title: `Title ${hostile}`,
      source: `Source ${hostile}`,
      date: null,
      url: 'javascript:alert(1)',
      file: `<b>${hostile}.txt`,
      body: [`Somebody unknown said ${hostile} and left.`],
      statements: [
        {
          words: hostile,
          kind: 'reported',
          by: [],
          asWritten: `Somebody ${hostile}`,
          cue: `said ${'<'}`,
          themes: {},
          confidence: 300,
        },
        { words: 'and left', kind: 'act', by: [`Mallory ${hostile}`], themes: { [`Odd ${hostile}`]: 'hand' } },
      ],
    },
  ],
  meetings: [
    {
      type: 'talks',
      date: '--05-02',
      basis: 'stated',
      place: null,
      participants: [['رضا احمدی', 'وزیر خارجه', 'ایران']],
      documents: [['fa.html', 'رضا احمدی گفت']],
    },
    {
      type: 'meeting',
      date: '2024-03-13',
      basis: 'inferred',
      place: 'Port Aurel',
      participants: [
        ['Adam Weiss', 'President of Aurelia', 'Aurelia'],
        ['Layla Haddad', 'Foreign Minister', 'Belmar'],
      ],
      documents: [
        ['talks.txt', 'President Adam Weiss met Foreign Minister'],
        ['press.md', 'Good afternoon', false],
      ],
    },
    {
      type: 'visit',
      date: '2023',
      basis: 'stated',
      place: 'Belmar',
      participants: [['Adam Weiss', null, 'Aurelia']],
      documents: [['press.md', 'Good afternoon', false]],
    },
    {
      type: 'other',
      date: null,
      basis: null,
      place: `Place ${hostile}`,
      participants: [[`Mallory ${hostile}`, hostile, hostile]],
      documents: [[`<b>${hostile}.txt`, 'Somebody']],
    },
  ],
};
