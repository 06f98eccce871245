/** Checked statements get another speaker in one step, and all lose it again in one. */
import { expect, test } from '../support/app.ts';
import { selectedRow, statementsShown, toast } from '../support/window.ts';

test('the speaker of checked statements', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  for (let row = 0; row < 3; row++) {
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
  }
  const last = selectedRow(page);
  const before = await last.innerText();
  const selection = page.getByRole('toolbar', { name: 'Selection' });
  await expect(selection).toContainText('3 selected');
  await selection.getByRole('button', { name: 'Speaker' }).click();
  await page.getByRole('combobox', { name: 'Speaker' }).fill('Narendra Modi');
  await page
    .getByRole('option', { name: /Narendra Modi/ })
    .first()
    .click();
  await expect(toast(page)).toContainText('Speaker of 3 statements: Narendra Modi');
  await expect(last).toContainText('Narendra Modi');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText('Undone: Speaker of 3 statements: Narendra Modi');
  await expect.poll(() => last.innerText()).toBe(before);
});
