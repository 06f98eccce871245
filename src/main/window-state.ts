/** Where a window stood, and whether it still can. */
import { z } from 'zod';

const bounds = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Bounds = z.output<typeof bounds>;
export const windowState = z.object({ bounds, maximised: z.boolean() });
export type WindowState = z.output<typeof windowState>;

export const smallest = { width: 720, height: 480 } as const;
const usual = { width: 1440, height: 900 } as const;
/** So much of the title bar has to be within reach, in pixels. */
const GRIP = 48;

/**
 * @param areas work areas of the displays, the first one's being the main display.
 * @returns the saved place where it can still be reached, else a size that fits without a place: the system centres it.
 */
export function placeWindow(saved: WindowState | null, areas: readonly Bounds[]): Partial<Bounds> {
  const main = areas[0] ?? { x: 0, y: 0, ...usual };
  const wanted = saved?.bounds ?? usual;
  const area = saved === null ? undefined : areas.find((one) => holdsTitle(saved.bounds, one));
  const within = area ?? main;
  const size = {
    width: Math.max(smallest.width, Math.min(wanted.width, within.width)),
    height: Math.max(smallest.height, Math.min(wanted.height, within.height)),
  };
  return area === undefined || saved === null ? size : { ...size, x: saved.bounds.x, y: saved.bounds.y };
}

function holdsTitle(window: Bounds, area: Bounds): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const title = window.y + GRIP / 2;
  return across >= GRIP && title >= area.y && title <= area.y + area.height;
}
