import { describe, expect, test } from 'vitest';
import { type FrameEngine, Frames } from './frames.ts';

/** An engine that has one original and renders one report. */
function engine(mediaType: string): FrameEngine {
  const bytes = new TextEncoder().encode('<script>alert(1)</script>');
  return {
    report: async () => ({ ok: true, value: { mediaType, bytes } }),
    original: async (document) => {
      if (document === 3) return { ok: true, value: { mediaType, bytes } };
      return { ok: false, error: { code: 'NOT_FOUND', message: 'The document is gone.' } };
    },
  };
}

describe('frames', () => {
  test('show a web page only within a sandbox', async () => {
    const frames = new Frames();
    const answer = await frames.answer(frames.add({ kind: 'original', document: 3 }), engine('text/html'));
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } });
    expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'.*; sandbox$/);
  });

  test.each([
    ['text/markdown; charset=utf-8', 200, 'text/plain; charset=utf-8'],
    ['message/rfc822', 200, 'text/plain; charset=utf-8'],
    ['image/png', 200, 'image/png'],
    ['image/svg+xml', 415, 'text/plain; charset=utf-8'],
    ['application/pdf', 415, 'text/plain; charset=utf-8'],
    ['text/html; charset=windows-1251', 200, 'text/html; charset=windows-1251'],
  ])('%s: %i', async (mediaType, status, contentType) => {
    const frames = new Frames();
    const answer = await frames.answer(frames.add({ kind: 'original', document: 3 }), engine(mediaType));
    expect(answer).toMatchObject({ status, headers: { 'content-type': contentType } });
  });

  test('render reports, say why they cannot, and end with the library', async () => {
    const frames = new Frames();
    const report = frames.add({ kind: 'report', input: { format: 'html' } });
    expect(await frames.answer(report, engine('text/html; charset=utf-8'))).toMatchObject({ status: 200 });
    const gone = await frames.answer(frames.add({ kind: 'original', document: 4 }), engine('text/html'));
    expect(gone).toMatchObject({ status: 422, body: 'The document is gone.' });
    frames.clear();
    expect(await frames.answer(report, engine('text/html'))).toMatchObject({ status: 404 });
  });

  test('keep the newest addresses', () => {
    const frames = new Frames();
    const all = Array.from({ length: 150 }, (_, index) => frames.add({ kind: 'original', document: index + 1 }));
    expect(new Set(all).size).toBe(150);
    expect(frames.has(all.at(-1) ?? '')).toBe(true);
    expect(all.filter((address) => frames.has(address))).toHaveLength(100);
  });
});
