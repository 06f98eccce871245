import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropFurniture, findReason } from './furniture.ts';
import { normaliseText } from './normalise.ts';
import { unwrapLines } from './readers/unwrap.ts';
import { findBodyStart, findTitle } from './title.ts';

describe('furniture', () => {
  test.each([
    ['• 6', 'counter'],
    ['• 4:44', 'counter'],
    ['4:44', 'counter'],
    ['Print', 'button'],
    ['Tweet', 'button'],
    ['> Read more', 'button'],
    ['Facebook Twitter VK', 'share bar'],
    ['Share on Facebook | Share on X', 'share bar'],
    ['Home | News | Contacts', 'menu'],
    ['Publication date: October 3, 2002', 'page data'],
    ['Tags: trade, security', 'page data'],
    ['----------', 'rule'],
  ])('%s is a %s', (line, reason) => {
    expect(findReason(line, true)).toBe(reason);
  });

  test.each([
    '6',
    'Print the agreement and sign it.',
    'Trade grew, he said.',
    'Share prices fell after the talks.',
    'Twitter and Facebook were blocked in March.',
    '• 6 agreements were signed',
    'The meeting began at 4:44',
    'Topics: "We need peace," the President said. It was late.',
    'See also',
    '5:30',
    '* * *',
    '<…>',
    'Russia | 5 billion | 6 billion',
  ])('%s is text', (line) => {
    expect(findReason(line, false)).toBeNull();
  });

  test('a list of other pages goes from the end, and only when nothing but titles follows', () => {
    const text = ['The sides met.', 'They agreed.'];
    expect(dropFurniture([...text, 'See also', 'Another meeting', 'A third one'])).toEqual(text);
    const followed = [...text, 'See also', 'The minister said that he was content.'];
    expect(dropFurniture(followed)).toEqual(followed);
  });
});

describe('lines', () => {
  test('places under dates and addresses stay lines of one paragraph', () => {
    expect(unwrapLines('October 3, 2002, 18:05\nThe Kremlin, Moscow')).toEqual([
      'October 3, 2002, 18:05\nThe Kremlin, Moscow',
    ]);
  });

  test('turns and items begin paragraphs', () => {
    expect(unwrapLines('Vladimir Putin: Good afternoon.\nXi Jinping: Good afternoon.\n- one\n- two')).toEqual([
      'Vladimir Putin: Good afternoon.',
      'Xi Jinping: Good afternoon.',
      '- one',
      '- two',
    ]);
  });
});

describe('normal form', () => {
  test('characters', () => {
    expect(normaliseText('e\u0301 a\u00a0b\u00adc\u200bd\r\n\r\n\r\nnext  line \t', 'paragraphs')).toBe(
      'é a bcd\n\nnext line',
    );
    expect(normaliseText('می\u200cخواهم', 'paragraphs')).toBe('می\u200cخواهم');
    expect(normaliseText('ශ්\u200dරී', 'paragraphs')).toBe('ශ්\u200dරී');
    expect(normaliseText('an\u200dd', 'paragraphs')).toBe('and');
  });

  test('it is its own normal form', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('• 6', 'a word', '\n', '\n\n', 'See also', 'It is so.'))),
        (parts) => {
          const once = normaliseText(parts.join('\n'), 'paragraphs');
          expect(normaliseText(once, 'paragraphs')).toBe(once);
          expect(once).not.toMatch(/\n{3}|[^\S\n]{2}|^\s|\s$/u);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('wrapping a text and reading it gives the words back in order', () => {
    const word = fc.constantFrom(
      'the',
      'President',
      'met',
      'with',
      'agreements,',
      'and',
      'countries.',
      'of',
      'co-operation',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 40, max: 90 }),
        (paragraphs, width) => {
          const wrapped = paragraphs.map((words) => wrap(words, width)).join('\n\n');
          const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
          expect(words(unwrapLines(wrapped).join('\n\n'))).toEqual(paragraphs.flat());
        },
      ),
      { numRuns: 200 },
    );
  });
});

function wrap(words: readonly string[], width: number): string {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

test('the body begins after the title, in full or cut', () => {
  const title = 'High Commissioner Pledges Support for Economic…';
  const text = `${title}\n\nHigh Commissioner Pledges Support for Economic Growth\n\nThe President met him.`;
  expect(text.slice(findBodyStart(text, title))).toBe('The President met him.');
  expect(findBodyStart('The President met him.\n\nHe left.', title)).toBe(0);
});

test('a text without a title is named by its first line, or by its file', () => {
  expect(findTitle('Talks in Minsk\n\nThe sides met.', 'a.txt')).toBe('Talks in Minsk');
  expect(findTitle('The sides met in Minsk on Friday and talked.', 'talks-in-minsk.txt')).toBe('talks-in-minsk');
});
