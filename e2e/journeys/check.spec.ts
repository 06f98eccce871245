/** The library is checked in a thread of the built app, and the window goes on answering. */
import { expect, test } from '../support/app.ts';
import { LONG, statementsShown } from '../support/window.ts';

test('settings check the library and say what was read', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('button', { name: 'Check the library' }).click();
  await expect(page.getByText(/All is well: \d+ documents, \d+ statements/)).toBeVisible(LONG);
});
