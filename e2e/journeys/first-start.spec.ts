/** The first five minutes, without a mouse. */
import { expect, test } from '../support/app.ts';
import { count, LONG, selectedRow, statementsShown, toast } from '../support/window.ts';

test('first start, sample, tag by keyboard, undo, redo, filter', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await app.start();
  await expect(page.getByRole('heading', { level: 1, name: 'Readout' })).toBeVisible();
  const sample = page.getByRole('button', { name: 'Open the sample library' });
  for (let stop = 0; stop < 20 && !(await sample.evaluate((button) => button === document.activeElement)); stop++) {
    await page.keyboard.press('Tab');
  }
  await expect(sample).toBeFocused();
  await page.keyboard.press('Enter');
  await statementsShown(page);
  const all = await count(page);
  expect(all).toBeGreaterThan(100);

  // Tagged by keyboard, ten in a row.
  await page.keyboard.press('j');
  await expect(selectedRow(page)).toBeVisible();
  for (let row = 0; row < 10; row++) {
    await page.keyboard.press('j');
    await page.keyboard.press('3');
    await expect(toast(page)).toContainText(/Multipolarity/);
  }
  const tagged = selectedRow(page).locator('.tag', { hasText: 'Multipolarity' });
  await expect(tagged).toBeVisible();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText('Undone');
  await expect(tagged).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(tagged).toBeVisible();

  // Filtered by keyboard.
  await page.keyboard.press('f');
  await page.keyboard.type('theme');
  await page.keyboard.press('Enter');
  await page.keyboard.type('trade');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'Filters' })).toContainText(/Theme.*Trade/s);
  await expect.poll(() => count(page)).toBeLessThan(all);

  // Nothing that was done is lost with the window.
  await app.host.stop();
  const again = await app.start();
  await again.getByRole('button', { name: /^Sample/ }).click();
  await expect(again.getByRole('heading', { level: 1, name: 'Statements' })).toBeVisible(LONG);
  const undo = await again.evaluate(() => window.readout?.engine.call('library.info', {}));
  expect(undo).toMatchObject({ ok: true, value: { undo: expect.stringContaining('Multipolarity') } });
});
