/** Documents come in: the good ones, and one that is broken. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { BrowserHost } from '../support/browser-host.ts';
import { LONG, statementsShown } from '../support/window.ts';

const call = (who: string, about: string) =>
  `Readout of a telephone call

13 March 2024

President ${who} said that ${about} would be strengthened. "We will deepen our cooperation," the President said.
`;

test('files are imported with a broken one among them: each is named, nothing is lost', async ({ app }) => {
  const folder = join(app.folder, 'Documents');
  mkdirSync(folder);
  const files = ['minsk.txt', 'paris.html', 'broken.docx', 'again.txt'].map((name) => join(folder, name));
  const [minsk = '', paris = '', broken = '', again = ''] = files;
  writeFileSync(minsk, call('Lukashenko', 'trade'));
  writeFileSync(
    paris,
    `<html><head><title>Call with Minsk</title></head><body><p>${call('Macron', 'security')}</p></body></html>`,
  );
  writeFileSync(broken, 'PK\u0003\u0004 this is no document');
  writeFileSync(again, call('Lukashenko', 'trade'));

  const page = await app.start();
  await app.host.choose(files, () => page.getByRole('button', { name: 'Choose documents' }).click());
  if (app.host instanceof BrowserHost) await page.getByRole('button', { name: 'Make library' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible(LONG);
  const figures = page.locator('.figures');
  await expect(figures).toContainText(/2\s*imported/);
  await expect(figures).toContainText(/1\s*duplicate/);
  await expect(figures).toContainText(/1\s*needs attention/);
  // By the user's own name, not that of an upload.
  await expect(page.getByText('broken.docx')).toBeVisible();
  await expect(page.getByText('readout-uploads')).toHaveCount(0);

  const report = await app.host.save(() => page.getByRole('button', { name: 'Save report' }).click());
  expect(report).toMatch(/import\.csv$/);

  await page.getByRole('button', { name: 'Look through the statements' }).click();
  await statementsShown(page);
  await expect(page.getByText('We will deepen our cooperation').first()).toBeVisible();

  // The same files once more change nothing.
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await app.host.choose([minsk, paris], () => page.getByRole('menuitem', { name: 'Choose files' }).click());
  await expect(page.locator('.toast')).toContainText('2 duplicates', LONG);
});

test('every kind of document is read in the built app', async ({ app }) => {
  const fixtures = join(import.meta.dirname, '../../src/core/import/readers/fixtures');
  const names = ['two-columns.pdf', 'talks.docx', 'edited.odt', 'statements.xlsx'];
  const page = await app.start();
  const choose = () => page.getByRole('button', { name: 'Choose documents' }).click();
  await app.host.choose(
    names.map((name) => join(fixtures, name)),
    choose,
  );
  if (app.host instanceof BrowserHost) await page.getByRole('button', { name: 'Make library' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible(LONG);
  await expect(page.locator('.figures')).toContainText(/0\s*needs? attention/);
  await expect(page.locator('.figures')).not.toContainText(/\b0\s*imported/);
});
