import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute, screenNames } from './router.ts';

describe('routes', () => {
  it('are read back from their address', () => {
    const route = fc.record({
      screen: fc.constantFrom(...screenNames),
      id: fc.option(fc.nat()),
      query: fc.string(),
      at: fc.option(fc.nat()),
      tab: fc.option(fc.string({ minLength: 1 })),
    });
    fc.assert(
      fc.property(route, (each) => {
        expect(parseRoute(hrefOf(each))).toEqual(each);
      }),
    );
  });

  it('lead to the statements where an address names no screen', () => {
    for (const hash of ['', '#', '#/', '#/nowhere/7', '#?q=x']) expect(parseRoute(hash).screen).toBe('statements');
  });

  it('take no row but a number', () => {
    expect(parseRoute('#/documents/12x?at=-3')).toMatchObject({ id: null, at: null });
  });
});
