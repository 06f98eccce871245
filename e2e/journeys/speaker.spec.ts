/** A wrong speaker is corrected, by keyboard, and the correction can be taken back. */
import { expect, test } from '../support/app.ts';
import { selectedRow, statementsShown, toast } from '../support/window.ts';

test('correct the speaker of a statement', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  await page.keyboard.press('j');
  const row = selectedRow(page);
  await expect(row).toContainText('¶');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
  const before = await row.innerText();
  await page.keyboard.press('e');
  const speaker = page.getByRole('combobox', { name: /speaker/i }).first();
  await expect(speaker).toBeVisible();
  await speaker.fill('Narendra Modi');
  await page
    .getByRole('option', { name: /Narendra Modi/ })
    .first()
    .click();
  await page.getByRole('button', { name: /save/i }).first().click();
  await expect(row).toContainText('Narendra Modi');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText('Undone');
  await expect.poll(() => row.innerText()).toBe(before);
});
