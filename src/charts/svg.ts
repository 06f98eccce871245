/** What all charts share: measures, labels, and the last touches on what Plot draws. */

/** Width of every chart in px of its viewBox: the measure of a report's page. */
export const CHART_WIDTH = 656;

/** Estimated advance of a character of an 11 px label; Plot cannot measure text without a window. */
const CHARACTER_WIDTH = 6.1;

/** Space in px for labels as long as the longest of these, within bounds. */
export function labelWidth(labels: readonly string[], least: number, most: number): number {
  const longest = Math.max(0, ...labels.map((label) => Array.from(label).length));
  return Math.min(most, Math.max(least, Math.ceil(longest * CHARACTER_WIDTH)));
}

/** A label cut to what fits into `width` px; the whole name stands in the table beside the chart. */
export function cutLabel(label: string, width: number): string {
  const characters = Array.from(label);
  const room = Math.max(2, Math.floor(width / CHARACTER_WIDTH));
  return characters.length <= room
    ? label
    : `${characters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`;
}

/** The colour variables of `tokens.css`, so that a chart follows the scheme of the page it stands in. */
export function solid(color: string): string {
  return `var(--${color}-solid)`;
}

export function soft(color: string): string {
  return `var(--${color}-soft)`;
}

/**
 * Makes Plot’s SVG fit for a page with a strict policy: its embedded style sheet goes (the rules stand in ours, under
 * `.chart`), and the whole becomes one image with a name.
 */
export function finish<T extends Element>(svg: T, label: string): T {
  for (const style of Array.from(svg.querySelectorAll('style'))) style.remove();
  svg.setAttribute('class', 'chart');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.removeAttribute('font-family');
  return svg;
}
