import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/query/parse.ts';
import { pairLink, periodLink, speakerLink, themeLink } from './links.ts';

describe('links to the rows behind a mark', () => {
  it('stay within the query of the overview', () => {
    expect(themeLink('source:kremlin.ru', 'BRICS and SCO').query).toBe('source:kremlin.ru theme:"BRICS and SCO"');
    expect(speakerLink('kind:quote OR kind:act', 'Xi Jinping', 'Trade').query).toBe(
      '(kind:quote OR kind:act) speaker:"Xi Jinping" theme:Trade',
    );
    expect(pairLink('', 'Russia', 'Türkiye')).toEqual({ screen: 'meetings', query: 'country:Russia country:Türkiye' });
  });

  it('replace the period and exclude what is told apart', () => {
    expect(periodLink('date:2020..2024 kind:quote', '2021-07..2021-09', null, ['Trade', 'Armed forces']).query).toBe(
      'kind:quote date:2021-07..2021-09 -theme:Trade -theme:"Armed forces"',
    );
    expect(periodLink('', '2021', 'Trade', []).query).toBe('date:2021 theme:Trade');
  });

  it('are queries', () => {
    for (const query of [
      periodLink('a OR b', '2021', null, ['X "y"']).query,
      pairLink('date:2020', 'Côte d’Ivoire', null).query,
    ])
      expect(parseQuery(query ?? '')).toMatchObject({ ok: true });
  });
});
