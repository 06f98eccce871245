import { describe, expect, it } from 'vitest';
import { completions, lastWord } from './results.ts';

const theme = (name: string) => ({
  id: 1,
  parent: null,
  name,
  definition: '',
  color: 'red' as const,
  key: null,
  position: 1,
  statements: 3,
  suggestions: 0,
});
const labels = (text: string) =>
  completions({ text, themes: [theme('Trade'), theme('Energy transit')], people: [] }).map((item) => item.completes);

describe('lastWord', () => {
  it('is where completion works', () => {
    expect(lastWord('speaker:lukashenko date:2023')).toEqual({ before: 'speaker:lukashenko ', word: 'date:2023' });
    expect(lastWord('theme:"energy tr')).toEqual({ before: '', word: 'theme:"energy tr' });
    expect(lastWord('trade ')).toEqual({ before: 'trade ', word: '' });
  });
});

describe('completions', () => {
  it('offer fields by their beginning', () => {
    expect(labels('sp')).toEqual(['speaker:']);
  });

  it('offer values of a field, between marks where they need them', () => {
    expect(labels('kind:quote theme:tr')).toEqual(['kind:quote theme:Trade ', 'kind:quote theme:"Energy transit" ']);
    expect(labels('kind:re')).toEqual(['kind:reported ']);
  });

  it('offer periods for a year', () => {
    expect(labels('date:2023')).toEqual(['date:2023..2024 ', 'date:2023 ', 'date:2023-03 ']);
  });
});
