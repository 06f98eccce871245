/** Several statements get two themes at once, and lose both again one step at a time. */
import { expect, test } from '../support/app.ts';
import { count, statementsShown, toast } from '../support/window.ts';

test('two themes on checked statements, by keyboard', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  const all = await count(page);
  // None of these statements has either theme before.
  await page.evaluate(() => {
    window.location.hash = '#/statements?q=-theme%3Atrade%20-theme%3Amultipolarity';
  });
  await expect(page.getByRole('toolbar', { name: 'Filters' })).toContainText(/multipolarity/i);
  await expect.poll(() => count(page)).toBeLessThan(all);
  await expect(page.locator('[role=row][aria-selected]').first()).toContainText('¶');
  for (let row = 0; row < 3; row++) {
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
  }
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('3 selected');
  await page.keyboard.press('2');
  await expect(toast(page)).toContainText(/Tagged 3 statements with Trade/);
  await page.keyboard.press('3');
  await expect(toast(page)).toContainText(/Tagged 3 statements with Multipolarity/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText(/Undone.*Multipolarity/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText(/Undone.*Trade/);
});
