import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReportInput, reportInput } from '../../shared/contract/library.ts';
import { reportLibrary, statementIds } from '../../testing/report-library.ts';
import { reportSample } from '../../testing/report-sample.ts';
import type { Library } from '../library/open.ts';
import { buildReport } from './build.ts';
import { renderHtml } from './html/render.ts';
import type { ReportModel } from './model.ts';

let folder: string;
let library: Library;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-report-'));
  library = reportLibrary(join(folder, 'sample.readout'), reportSample);
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

function build(input: Partial<ReportInput> = {}, ids: readonly number[] = statementIds(library)): ReportModel {
  return buildReport(library.read, ids, reportInput.parse(input));
}

const everything = {
  title: 'Aurelia and Belmar: readouts of 2024',
  query: 'country:aurelia OR "<b>"',
  sections: ['overview', 'chronology', 'statements', 'charts', 'sources', 'table'],
} satisfies Partial<ReportInput>;

describe('buildReport', () => {
  it('counts what is there, and counted tags only', () => {
    const model = build();
    expect(model.counts).toMatchObject({ statements: 8, quotes: 3, reported: 2, acts: 3, documents: 4, meetings: 3 });
    expect(model.counts).toMatchObject({ untagged: 1, unconfirmed: 7, unnamed: 1, undatedDocuments: 1, sources: 3 });
    expect(model.themes.map((theme) => [theme.color, theme.statements])).toEqual([
      ['red', 2],
      ['amber', 3],
      ['violet', 2],
      ['teal', 1],
    ]);
    expect(model.checked).toBe(8);
  });

  it('puts sub-themes under their theme by name', () => {
    const security = build().themes[0];
    expect(security?.subthemes).toEqual([{ name: 'Sanctions', statements: 1 }]);
    expect(security?.entries.map((entry) => entry.subthemes)).toEqual([[], ['Sanctions']]);
  });

  it('numbers notes through the report and cites speaker, document, date and paragraph', () => {
    const entries = build().themes.flatMap((theme) => theme.entries);
    expect(entries.map((entry) => entry.note)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(entries[2]?.citation).toBe(
      'Layla Haddad, in “Meeting with Foreign Minister of Belmar Layla Haddad”, president.example, 13 March 2024, ¶ 3 (reported speech).',
    );
    expect(entries[6]?.ibid).toBe('Layla Haddad, ibid., ¶ 3 (act).');
  });

  it('prints of a long turn the words that a theme’s rule found, marked as cut, with their own paragraph', () => {
    const trade = build().themes[1]?.entries.find((entry) => entry.statement.turn);
    const printed = trade?.passage.map((runs) => runs.map((run) => run ?? '[…]').join(' ')).join('\n') ?? '';
    expect(printed).toContain('[…]');
    expect(printed).toContain('that is why we signed the agreement on ports.');
    expect(printed).not.toContain('Sanctions');
    expect(trade?.paragraph).toBeGreaterThan(1);
    const security = build().themes[0]?.entries.find((entry) => entry.statement.turn);
    expect(security?.passage[0]?.[0]).toContain('Sanctions are no answer');
    expect(security?.paragraph).toBe(1);
  });

  it('lists the meetings that documents report, in order of time, undated ones last', () => {
    const { meetings } = build();
    expect(meetings.map((meeting) => meeting.date)).toEqual(['2024-03-13', '--05-02', null]);
    expect(meetings[0]?.reportedIn).toEqual([{ document: 1, paragraph: 1 }]);
    expect(meetings[0]?.participants.map((person) => person.role)).toEqual([
      'President of Aurelia',
      'Foreign Minister',
    ]);
  });

  it('keeps a limit, takes confirmed statements first, and says so', () => {
    const model = build({ perTheme: 1 });
    const multipolarity = model.themes[2];
    expect(multipolarity?.statements).toBe(2);
    expect(multipolarity?.entries.map((entry) => entry.statement.cue)).toEqual(['said']);
    expect(renderHtml(model)).toContain('1 of 2 shown');
  });

  it('refuses to print words that are not in the source', () => {
    const path = join(folder, 'damaged.readout');
    const damaged = reportLibrary(path, reportSample);
    damaged.write.run(
      "UPDATE statement SET text = 'trade between the two countries had grown by a fifth' WHERE cue = 'noted'",
    );
    const ids = statementIds(damaged);
    expect(() => buildReport(damaged.read, ids, reportInput.parse({}))).toThrow(
      expect.objectContaining({
        code: 'LIBRARY_DAMAGED',
        message: expect.stringContaining('“Meeting with Foreign Minister'),
      }),
    );
    damaged.close();
  });

  it('makes a report of nothing', () => {
    const model = build(everything, []);
    expect(model.checked).toBe(0);
    expect(renderHtml(model)).toContain('There are no documents in this report.');
  });
});

describe('renderHtml', () => {
  it('is the kept page, to the byte', async () => {
    const page = renderHtml(build(everything));
    expect(renderHtml(build(everything))).toBe(page);
    await expect(page).toMatchFileSnapshot('golden/everything.html');
    await expect(renderHtml(build({ date: '2025-01-14', perTheme: 1, sections: ['statements'] }))).toMatchFileSnapshot(
      'golden/statements-only.html',
    );
  });

  it('lets nothing of a document become markup', () => {
    const page = renderHtml(build(everything));
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script, img, iframe, object, link, [onerror]')).toHaveLength(0);
    expect(document.querySelectorAll('style')).toHaveLength(1);
    expect(Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href') ?? '')).not.toContainEqual(
      expect.stringMatching(/^(?!#|https?:\/\/)/u),
    );
    expect(page).not.toMatch(/<script|<img|javascript:alert\(1\)"/u);
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  });

  it('asks nothing of the network and allows nothing', () => {
    const page = renderHtml(build(everything));
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:`);
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('[src], [srcset], [data], link, base, form')).toHaveLength(0);
    expect(document.querySelector('style')?.textContent).not.toMatch(/@import|url\(/u);
  });

  it('leads from every note to its statement, to its source and back', () => {
    const { document } = parseHTML(renderHtml(build(everything)));
    const targets = new Set(Array.from(document.querySelectorAll('[id]'), (element) => element.id));
    const links = Array.from(document.querySelectorAll('a[href^="#"]'), (link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(30);
    for (const link of links) expect(targets).toContain(link.slice(1));
    expect(targets.size).toBe(document.querySelectorAll('[id]').length);
  });

  it('has no dead link where sections are left out', () => {
    for (const section of reportInput.shape.sections.unwrap().element.options) {
      const { document } = parseHTML(renderHtml(build({ sections: [section] })));
      const targets = new Set(Array.from(document.querySelectorAll('[id]'), (element) => element.id));
      for (const link of document.querySelectorAll('a[href^="#"]')) {
        expect(targets).toContain((link.getAttribute('href') ?? '').slice(1));
      }
    }
  });

  it('prints a date of making only where one is given', () => {
    expect(renderHtml(build({}))).not.toContain('class="made"');
    expect(renderHtml(build({ date: '2025-01-14' }))).toContain('<p class="made">14 January 2025</p>');
  });

  it('prints quotation marks around quotes only', () => {
    const { document } = parseHTML(renderHtml(build()));
    const words = Array.from(document.querySelectorAll('.theme .words'), (element) => element.textContent ?? '');
    const marked = words.filter((text) => text.startsWith('“'));
    expect(marked).toHaveLength(2);
    expect(marked[0]).toMatch(/^“همکاری|^“We are moving/u);
  });
});
