/** Many links as one tab stop: arrows move between the marks of a chart by their place in it. */
import { type KeyboardEvent, useState } from 'react';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

interface Mark {
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
}

function marksOf(chart: HTMLElement): Mark[] {
  return Array.from(chart.querySelectorAll<HTMLElement>('[data-mark]'), (element) => {
    const [x = 0, y = 0] = (element.dataset.mark ?? '').split(',').map(Number);
    return { element, x, y };
  });
}

/** The mark that is nearest in a direction: first along it, then beside it. */
function nearest(marks: readonly Mark[], from: Mark, [x, y]: readonly [number, number]): Mark | undefined {
  const along = (mark: Mark) => (mark.x - from.x) * x + (mark.y - from.y) * y;
  const beside = (mark: Mark) => Math.abs((mark.x - from.x) * y) + Math.abs((mark.y - from.y) * x);
  return marks
    .filter((mark) => along(mark) > 0)
    .sort((a, b) => (beside(a) === beside(b) ? along(a) - along(b) : along(a) - along(b) || beside(a) - beside(b)))[0];
}

/** @param first place of the mark that the tab key reaches before any was focused, "x,y" */
export function useMarks(first: string | undefined, places: ReadonlySet<string>) {
  const [at, setAt] = useState<string | null>(null);
  const stop = at !== null && places.has(at) ? at : first;
  return {
    /** For each link. */
    mark: (x: number, y: number) => {
      const place = `${x},${y}`;
      return { 'data-mark': place, tabIndex: place === stop ? 0 : -1, onFocus: () => setAt(place) };
    },
    /** For what holds them. */
    holder: {
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const step = steps[event.key];
        if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
        const marks = marksOf(event.currentTarget);
        const present = marks.find(({ element }) => element === event.target);
        if (!present) return;
        event.preventDefault();
        event.stopPropagation();
        nearest(marks, present, step)?.element.focus();
      },
    },
  };
}
