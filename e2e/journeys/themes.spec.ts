/** The two colour schemes: one chosen for the system is followed, one chosen in the app stays. */
import { expect, test } from '../support/app.ts';
import { statementsShown } from '../support/window.ts';

const background = 'getComputedStyle(document.body).backgroundColor';

test('the window follows the system into the dark and back', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = String(await page.evaluate(background));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => page.evaluate(background)).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => page.evaluate(background)).toBe(light);
});
