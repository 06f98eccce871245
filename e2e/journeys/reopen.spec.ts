/** Closed and opened again: the work, the look and the colours are those of before. */
import { expect, test } from '../support/app.ts';
import { statementsShown } from '../support/window.ts';

test('a library opens as it was left', async ({ app }) => {
  const library = app.library('sample');
  const page = await app.start(library);
  await statementsShown(page);
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect(note).toBeVisible();
  await page.keyboard.press('n');
  await expect(note).toBeFocused();
  await page.keyboard.type('Compare with the Minsk readout.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Compare with the Minsk readout.').first()).toBeVisible();
  const navigation = page.getByRole('navigation', { name: 'Library' });
  await expect(navigation.getByText('Multipolarity')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+b');
  await expect(navigation.getByText('Multipolarity')).toBeHidden();
  // Closed at once: what the page held back is written down all the same.
  await app.host.closeWindow();
  await app.host.stop();

  const again = await app.start(library);
  await statementsShown(again);
  await expect(again.getByText('Compare with the Minsk readout.').first()).toBeVisible();
  await expect(again.getByRole('navigation', { name: 'Library' }).getByText('Multipolarity')).toBeHidden();
});
