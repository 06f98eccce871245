/** From a filtered table to a report: seen before it is saved, and saved as it was seen. */
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/app.ts';
import { LONG, statementsShown } from '../support/window.ts';

test('a report of a theme: preview, title, save', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  await page.evaluate(() => {
    window.location.hash = '#/statements?q=theme%3Atrade';
  });
  await expect(page.getByRole('toolbar', { name: 'Filters' })).toContainText(/trade/i);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Report' })).toBeVisible();
  const desk = page.getByRole('region', { name: 'Preview' });
  await expect(desk).toContainText(/citations? checked against/, LONG);
  const preview = desk.locator('iframe').contentFrame();
  await expect(preview.getByRole('heading', { level: 1 })).toBeVisible(LONG);

  const path = await app.host.save(() => page.getByRole('button', { name: 'Save report' }).click());
  expect(path).toMatch(/\.html$/);
  const report = () => readFileSync(path, 'utf8');
  await expect.poll(report, LONG).toContain('</html>');
  expect(report()).toContain(await preview.getByRole('heading', { level: 1 }).innerText());
  expect(report()).not.toMatch(/<script|https?:\/\/(?!www\.|[a-z-]+\.)[^"]*\.js/);
});
