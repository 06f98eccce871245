import { describe, expect, it } from 'vitest';
import { withEdge } from './edited-span.ts';

describe('withEdge', () => {
  const span = { start: 10, end: 20 };
  it('moves one end', () => {
    expect(withEdge(span, 'start', 5)).toEqual({ span: { start: 5, end: 20 }, edge: 'start' });
    expect(withEdge(span, 'end', 15)).toEqual({ span: { start: 10, end: 15 }, edge: 'end' });
  });
  it('takes the place of the other end when it passes it', () => {
    expect(withEdge(span, 'start', 25)).toEqual({ span: { start: 20, end: 25 }, edge: 'end' });
    expect(withEdge(span, 'end', 3)).toEqual({ span: { start: 3, end: 10 }, edge: 'start' });
  });
  it('never leaves nothing between them', () => {
    expect(withEdge(span, 'start', 20)).toEqual({ span, edge: 'start' });
  });
});
