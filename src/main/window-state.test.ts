import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, placeWindow, smallest } from './window-state.ts';

const laptop: Bounds = { x: 0, y: 25, width: 1280, height: 775 };
const screen: Bounds = { x: 1280, y: 0, width: 2560, height: 1440 };
const at = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  maximised: false,
});

describe('a window', () => {
  test('starts as large as drawn where the display allows it', () => {
    expect(placeWindow(null, [screen])).toEqual({ width: 1440, height: 900 });
    expect(placeWindow(null, [laptop])).toEqual({ width: 1280, height: 775 });
  });

  test('comes back to its place, also on the second display and partly outside', () => {
    expect(placeWindow(at(1500, 300), [laptop, screen])).toEqual({ x: 1500, y: 300, width: 1000, height: 700 });
    expect(placeWindow(at(-900, 100), [laptop])).toEqual({ x: -900, y: 100, width: 1000, height: 700 });
  });

  test('is centred where its display or its title bar is out of reach', () => {
    expect(placeWindow(at(1500, 300), [laptop])).toEqual({ width: 1000, height: 700 });
    expect(placeWindow(at(100, -300), [laptop])).toEqual({ width: 1000, height: 700 });
    expect(placeWindow(at(-990, 100), [laptop])).toEqual({ width: 1000, height: 700 });
  });

  test('never is smaller than can be used, nor placed where nothing is', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(number, number, fc.nat(6000), fc.nat(6000), (x, y, width, height) => {
        const placed = placeWindow(at(x, y, width, height), [laptop]);
        expect(placed.width).toBeGreaterThanOrEqual(smallest.width);
        expect(placed.height).toBeGreaterThanOrEqual(smallest.height);
        if (placed.y !== undefined) expect(placed.y).toBeLessThan(laptop.y + laptop.height);
      }),
    );
  });
});
