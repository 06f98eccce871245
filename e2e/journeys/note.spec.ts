/** What is typed after N goes into the note, also when the next statement has only just been selected. */
import { expect, test } from '../support/app.ts';
import { statementsShown } from '../support/window.ts';

test('typing a note at once after moving on changes nothing but the note', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect(note).toBeVisible();
  // Keys come without a pause, as from a person who knows them: 1, x and c would tag, reject and confirm.
  for (const key of ['j', 'j', 'n', '1', 'x', 'c']) await page.keyboard.press(key, { delay: 0 });
  await expect(note).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  const history = page.getByRole('treegrid', { name: 'History' });
  await expect(history.getByText('Wrote a note on a statement')).toBeVisible();
  await expect(history.getByText(/^(Tagged|Rejected|Confirmed|Took)/)).toHaveCount(0);
});
