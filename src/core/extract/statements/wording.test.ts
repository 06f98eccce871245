import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';

/** Statements after a lead, as "speaker: words". */
function statements(text: string): string[] {
  const whole = `President Ann Lee met with Minister Bo Dahl of Norway.\n\n${text}`;
  const input = { text: whole, bodyStart: 0, title: null, date: '2025-05-07', source: null, language: 'en' };
  return extract(input).statements.map(
    (statement) => `${statement.speakers.join('; ')}: ${whole.slice(statement.start, statement.end)}`,
  );
}

describe('what is no statement', () => {
  it.each([
    'Ann Lee has today concluded a Working Visit to Maputo, undertaken at the invitation of President Chissano.',
    'Ann Lee held talks with Bo Dahl, who is on an official visit to China, in Beijing on Wednesday.',
    'The phone conversation took place on Bo Dahl’s initiative.',
    'An exchange of views took place on the sidelines of the summit.',
    'Their task is to meet challenges, including combatting hunger, safeguarding food, encouraging growth.',
  ])('%s', (text) => {
    expect(statements(text)).toEqual([]);
  });
});

describe('statements in other wording', () => {
  it.each([
    ['Ann Lee on her part lauded the commitment.', 'Ann Lee: the commitment'],
    ['The parties coordinated contacts and discussed plans for June.', 'Ann Lee; Bo Dahl: plans for June'],
    [
      'They discussed investment in Oslo and continued support for peace efforts.',
      'Ann Lee; Bo Dahl: investment in Oslo and continued support for peace efforts',
    ],
    ['She met President Ivo Kip, who said that power would be cheap.', 'Ivo Kip: power would be cheap'],
    ['(Bo Dahl said the meeting would be held in London.)', 'Bo Dahl: the meeting would be held in London'],
  ])('%s', (text, expected) => {
    expect(statements(text)).toEqual([expected]);
  });
});
