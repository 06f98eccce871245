/** Reports and original files in frames: shown, and harmless. In both hosts. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';

const hostile = (elsewhere: string) => `<!doctype html><html><head><title>Readout of a call</title></head><body>
<h1>Readout of a call</h1><p>The President said that trade would grow.</p>
<script>document.body.append('script ran'); parent.document.title = 'reached';</script>
<img src="${elsewhere}/pixel.png" onerror="document.body.append('handler ran')">
<form action="${elsewhere}/form"><button>Send</button></form>
<a href="${elsewhere}/left" target="_top">Leave</a>
</body></html>`;

/** A server that notes what it is asked for. */
async function listen(): Promise<{ readonly address: string; readonly asked: readonly string[]; end(): void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked, end: () => server.close() };
}

test('a hostile original is shown without its script, and cannot reach the page', async ({ app }) => {
  const elsewhere = await listen();
  const file = join(app.folder, 'hostile.html');
  writeFileSync(file, hostile(elsewhere.address));
  const page = await app.start(app.library('empty'));
  await expect.poll(() => page.evaluate(() => window.readout?.shell.library())).not.toBeNull();
  const imported = await page.evaluate(
    (path) => window.readout?.engine.call('imports.start', { paths: [path] }, 'x'),
    file,
  );
  expect(imported).toMatchObject({ ok: true, value: { imported: 1 } });
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.id = 'original';
    frame.src = (await window.readout?.shell.frameAddress({ kind: 'original', document: 1 })) ?? '';
    document.body.append(frame);
  });
  const frame = page.frameLocator('#original');
  await expect(frame.locator('h1')).toHaveText('Readout of a call');
  await page.waitForTimeout(500);
  await expect(frame.locator('body')).not.toContainText(/script ran|handler ran/);
  expect(await page.title()).not.toContain('reached');
  const inside = page.frames().find((one) => one !== page.mainFrame());
  expect(await inside?.evaluate(() => 'readout' in window)).toBe(false);
  const before = page.url();
  await frame.getByText('Leave').click({ noWaitAfter: true });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(elsewhere.asked).toEqual([]);
  elsewhere.end();
  app.expectProblems(/Blocked script execution|Content Security Policy|Unsafe attempt|sandboxed/);
});

test('a report is shown with its own styles', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await expect.poll(() => page.evaluate(() => window.readout?.shell.library())).not.toBeNull();
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.id = 'report';
    frame.src =
      (await window.readout?.shell.frameAddress({ kind: 'report', input: { format: 'html', title: 'Trade, 2024' } })) ??
      '';
    document.body.append(frame);
  });
  const frame = page.frameLocator('#report');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Trade, 2024');
  const styled = await frame.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
  expect(styled).not.toMatch(/^"?Times/);
});
