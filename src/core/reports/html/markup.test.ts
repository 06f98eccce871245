import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cssString, escapeText, html } from './markup.ts';

describe('html', () => {
  it('escapes every value and keeps its own markup', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${'"a"'}">${inner}${['&', 1, null, false, undefined]}</p>`.markup).toBe(
      '<p title="&quot;a&quot;"><b>&lt;i&gt;</b>&amp;1</p>',
    );
  });

  it('gives back any text as content and as an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const text = raw.replace(/\p{Cc}/gu, '');
        const { document } = parseHTML(html`<html><body><p title="${text}">${text}</p></body></html>`.markup);
        expect(document.querySelector('p')?.textContent).toBe(text);
        expect(document.querySelectorAll('*')).toHaveLength(3);
      }),
    );
  });

  it('replaces control characters that HTML forbids', () => {
    expect(escapeText('a\u0000b\u001b\tc\n')).toBe('a\uFFFDb\uFFFD\tc\n');
  });
});

describe('cssString', () => {
  it('lets no character end the string, the rule or the style element', () => {
    expect(cssString('Say “"hi"”; } </style>\\\n').slice(1, -1)).not.toMatch(/["<>;}\n]/u);
    expect(cssString('a"b')).toBe('"a\\22 b"');
  });
});
