import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { MatrixChart, PeriodChart } from './models.ts';
import { matrixSvg, periodSvg } from './static.ts';
import { cutLabel, labelWidth } from './svg.ts';

const security = { name: 'Security', color: 'red' } as const;
const trade = { name: 'Trade & <b>ports</b>', color: 'amber' } as const;

function periodChart(count: number): PeriodChart {
  const at = Array.from({ length: count }, (_, index) => index);
  return {
    unit: 'year',
    periods: at.map((index) => ({ name: `${2000 + index}`, label: `${2000 + index}` })),
    rows: [
      { theme: security, counts: at.map((index) => index * 10) },
      { theme: trade, counts: at.map(() => 5) },
    ],
  };
}

const matrix: MatrixChart = {
  columns: [security, trade],
  rows: [
    { name: 'Adam Weiss', counts: [8, 0] },
    { name: 'Layla Haddad', counts: [2, 1] },
  ],
};

function svg(text: string): Element {
  const element = parseHTML(`<html><body>${text}</body></html>`).document.querySelector('svg');
  if (!element) throw new Error('no svg');
  return element;
}

function texts(element: Element): string[] {
  return Array.from(element.querySelectorAll('text'), (text) => text.textContent ?? '');
}

/** Widths or heights of the bars of one colour, in order. */
function bars(element: Element, color: string, side: 'width' | 'height'): number[] {
  const found = Array.from(element.querySelectorAll(`rect[fill="var(--${color}-solid)"]`));
  return found.map((bar) => Number(bar.getAttribute(side)));
}

describe('charts', () => {
  it('are one named image each, without a style sheet of their own', () => {
    for (const text of [
      periodSvg(periodChart(3), 'Bars'),
      periodSvg(periodChart(20), 'Lines'),
      matrixSvg(matrix, 'Map'),
    ]) {
      const element = svg(text);
      expect(element.getAttribute('role')).toBe('img');
      expect(['Bars', 'Lines', 'Map']).toContain(element.getAttribute('aria-label'));
      expect(text).not.toContain('<style');
      expect(text).not.toContain('<b>');
      expect(text).not.toContain('NaN');
    }
  });

  it('draw bars in proportion to the counts, and print every count', () => {
    const element = svg(periodSvg(periodChart(3), 'Bars'));
    const [none, ten, twenty] = bars(element, 'red', 'width');
    expect(none).toBe(0);
    expect(twenty).toBeCloseTo(2 * (ten ?? 0), 6);
    expect(texts(element)).toEqual(expect.arrayContaining(['0', '10', '20', '5', 'Security', '2000', '2002']));
  });

  it('draw many periods as small histograms to one scale', () => {
    const element = svg(periodSvg(periodChart(20), 'Lines'));
    const red = bars(element, 'red', 'height');
    const amber = bars(element, 'amber', 'height');
    expect(red).toHaveLength(20);
    expect(red[1]).toBeCloseTo(2 * (amber[0] ?? 0), 6);
    expect(texts(element)).toContain('190');
  });

  it('draw a heat map with its numbers, the strongest cell at 0.38 of the solid hue', () => {
    const element = svg(matrixSvg(matrix, 'Map'));
    const cells = Array.from(element.querySelectorAll('rect[fill="var(--red-solid)"]'));
    expect(cells.map((cell) => Number(cell.getAttribute('fill-opacity')))).toEqual([0.38, 0.095]);
    expect(texts(element)).toEqual(expect.arrayContaining(['8', '2', '1', 'Adam Weiss', 'Layla Haddad']));
    expect(texts(element)).not.toContain('0');
  });

  it('are the same for the same numbers', () => {
    expect(periodSvg(periodChart(20), 'Lines')).toBe(periodSvg(periodChart(20), 'Lines'));
  });
});

describe('labels', () => {
  it('are cut at whole characters to the room there is', () => {
    expect(cutLabel('Security', 190)).toBe('Security');
    expect(cutLabel('𝒮'.repeat(40), 61)).toBe(`${'𝒮'.repeat(9)}…`);
    expect(labelWidth(['a', 'abcdefghijklmnopqrst'], 64, 190)).toBe(122);
    expect(labelWidth([], 64, 190)).toBe(64);
  });
});
