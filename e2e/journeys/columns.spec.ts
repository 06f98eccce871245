/** The columns of a table: asked about once, changed later, and held to by the next import. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { LONG, statementsShown, toast } from '../support/window.ts';

const table = (place: string): string =>
  `Nr,Wortlaut,Kopf,Ort\n1,"""We are ready for talks,"" the President said in ${place}.",Talks in ${place},The place ${place}\n`;

test('what a table’s columns are is asked, remembered and changed', async ({ app }) => {
  const first = join(app.folder, 'minsk.csv');
  const second = join(app.folder, 'paris.csv');
  writeFileSync(first, table('Minsk'));
  writeFileSync(second, table('Paris'));
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  const menu = (item: string) => async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  await app.host.choose([first], menu('Choose files'));
  const asked = page.getByRole('dialog', { name: 'What the columns are' });
  await asked.getByRole('combobox', { name: 'Text' }).selectOption('Wortlaut');
  await asked.getByRole('combobox', { name: 'Title' }).selectOption('Kopf');
  await asked.getByRole('button', { name: 'Import' }).click();
  await expect(toast(page)).toContainText('1 document imported', LONG);

  await menu('Columns of tables')();
  const kept = page.getByRole('dialog', { name: 'Columns of tables' });
  await expect(kept).toContainText('Text: Wortlaut · Title: Kopf');
  await kept.getByRole('button', { name: 'Change Nr, Wortlaut, Kopf, Ort' }).click();
  await kept.getByRole('combobox', { name: 'Title' }).selectOption('Ort');
  await kept.getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('Saved for later imports');

  await app.host.choose([second], menu('Choose files'));
  await expect(toast(page)).toContainText('1 document imported', LONG);
  await page.evaluate(() => {
    window.location.hash = '#/documents?q=ready';
  });
  await expect(page.getByText('The place Paris').first()).toBeVisible();
  await expect(page.getByText('Talks in Minsk').first()).toBeVisible();

  await menu('Columns of tables')();
  await kept.getByRole('button', { name: 'Forget Nr, Wortlaut, Kopf, Ort' }).click();
  await kept.getByRole('button', { name: 'Save' }).click();
  await menu('Columns of tables')();
  await expect(kept).toContainText('Nothing is remembered yet');
});
