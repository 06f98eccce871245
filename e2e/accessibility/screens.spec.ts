/** Every screen in both schemes, as axe sees it: no violation. */
import { expect, test } from '../support/app.ts';
import { bothSchemes } from '../support/axe.ts';
import { makeOlder } from '../support/older-version.ts';
import { LONG, settled, statementsShown } from '../support/window.ts';

/** By their names in the address. */
const screens = [
  'overview',
  'documents',
  'meetings',
  'statements',
  'people',
  'themes',
  'review',
  'report',
  'import',
  'history',
  'settings',
];

test('the welcome screen', async ({ app }) => {
  const page = await app.start();
  await expect(page.getByRole('heading', { level: 1, name: 'Readout' })).toBeVisible();
  await bothSchemes(page, 'welcome');
});

for (const screen of screens) {
  test(`the screen ${screen}`, async ({ app }) => {
    const page = await app.start(app.library('sample'));
    await statementsShown(page);
    await page.evaluate((name) => {
      window.location.hash = `#/${name}`;
    }, screen);
    await expect(page).toHaveTitle(new RegExp(`^${screen}`, 'i'));
    await settled(page);
    await page.keyboard.press('j');
    await bothSchemes(page, screen);
  });
}

test('the palette, the sheet of shortcuts and a theme picker', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await bothSchemes(page, 'palette');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await bothSchemes(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('t');
  await expect(page.getByRole('combobox')).toBeVisible();
  await bothSchemes(page, 'theme picker');
});

for (const screen of ['statements', 'documents', 'themes', 'import']) {
  test(`${screen} in a library that is empty`, async ({ app }) => {
    const page = await app.start(app.library('empty'));
    await expect.poll(() => page.evaluate(() => window.readout?.shell.library())).not.toBeNull();
    await page.evaluate((name) => {
      window.location.hash = `#/${name}`;
    }, screen);
    await expect(page).toHaveTitle(new RegExp(`^${screen}`, 'i'));
    await bothSchemes(page, `${screen}, empty`);
  });
}

test('what a new extraction would change, and the columns of tables', async ({ app }) => {
  const library = app.library('sample');
  makeOlder(library);
  const page = await app.start(library);
  await statementsShown(page);
  await page.evaluate(() => {
    window.location.hash = '#/review?tab=again';
  });
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByRole('grid', { name: 'Documents that would change' })).toBeVisible(LONG);
  await page.keyboard.press('Space');
  await bothSchemes(page, 'older readings');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Columns of tables' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await bothSchemes(page, 'columns of tables');
});
