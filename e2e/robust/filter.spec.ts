/** What is checked is what is shown, also while the engine takes its time over another filter. */
import { expect, test } from '../support/app.ts';
import { count, statementsShown } from '../support/window.ts';

test('nothing that was checked in the list before stays checked in the next one', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  const all = await count(page);
  const selection = page.getByRole('toolbar', { name: 'Selection' });
  await expect(page.locator('[role=row][aria-selected]').first()).toContainText('¶');

  // Held, so that the list of before is surely on screen while the keys come.
  app.host.signalEngine('SIGSTOP');
  await page.evaluate(() => {
    window.location.hash = '#/statements?q=-theme%3Atrade%20-theme%3Amultipolarity';
  });
  await expect(page.getByRole('toolbar', { name: 'Filters' })).toContainText(/multipolarity/i);
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(selection).toBeVisible();

  app.host.signalEngine('SIGCONT');
  await expect.poll(() => count(page)).toBeLessThan(all);
  await expect(selection).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(selection).toContainText(/1 selected/);
});
