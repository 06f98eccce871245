/** After an upgrade: what the new extraction would change is seen first, then applied, then taken back. */
import { expect, test } from '../support/app.ts';
import { makeOlder } from '../support/older-version.ts';
import { LONG, statementsShown, toast } from '../support/window.ts';

test('documents of an older version are looked at, brought up to date, and taken back', async ({ app }) => {
  const path = app.library('sample');
  const { documents, missed } = makeOlder(path);
  const page = await app.start(path);
  await statementsShown(page);
  const navigation = page.getByRole('navigation', { name: 'Library' });
  await navigation.getByText('Older readings').click();
  const pane = page.getByRole('region', { name: 'Read by an older version' });
  await expect(pane).toContainText(`${documents} documents`);
  await pane.getByRole('button', { name: 'See what would change' }).click();

  const list = pane.getByRole('grid', { name: 'Documents that would change' });
  await expect(list).toBeVisible(LONG);
  await expect(pane).toContainText('Nothing has been changed yet.');
  await expect(pane).toContainText('1 statement that people worked on');
  const difference = pane.getByRole('table', { name: /as they stand/ });
  const show = (part: RegExp) => pane.getByRole('group', { name: 'Differences' }).getByText(part).click();
  await show(/^Added 1$/);
  await expect(difference).toContainText(missed);
  await expect(difference).toContainText('Not found before');
  await show(/^Kept as they are 1$/);
  await expect(difference).toContainText('Stays: confirmed');
  await show(/^All$/);

  // One document alone, by keyboard.
  await list.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await pane.getByRole('button', { name: 'Apply to 1 document' }).click();
  await expect(toast(page)).toContainText('Ran extraction again on 1 document', LONG);
  await expect(pane).toContainText(`of ${documents - 1} documents`);
  await pane.getByRole('button', { name: 'Apply to all' }).click();
  await expect(toast(page)).toContainText(`Ran extraction again on ${documents - 1} documents`, LONG);
  await expect(pane).toContainText('Every document was read by this version');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText('Undone: Ran extraction again', LONG);
  await expect(navigation.getByRole('link', { name: `Older readings, ${documents - 1}` })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(navigation.getByRole('link', { name: `Older readings, ${documents}` })).toBeVisible(LONG);
});

test('a look that is stopped changes nothing, and settings lead to it', async ({ app }) => {
  const path = app.library('sample');
  const { documents } = makeOlder(path);
  const page = await app.start(path);
  await statementsShown(page);
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByText(`${documents} documents read by an older version`)).toBeVisible();
  await page.getByRole('button', { name: 'See what would change' }).click();
  const pane = page.getByRole('region', { name: 'Read by an older version' });
  await pane.getByRole('button', { name: 'See what would change' }).click();
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await expect(pane).toContainText('Stopped; nothing was changed', LONG);
  await expect(pane.getByRole('button', { name: 'Look again' })).toBeEnabled();
});
