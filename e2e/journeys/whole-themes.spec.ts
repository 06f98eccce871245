/** A theme on a meeting as a whole: put on by key, found by a filter, counted on the theme's page, undone. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { statementsShown, toast } from '../support/window.ts';

const themes = (page: Page) => page.getByRole('region', { name: 'Themes of the whole meeting' });
const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, hash);

test('a meeting gets a theme, is found by it, and loses it again by undo', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  await go(page, `#/meetings?q=${encodeURIComponent('person:Ahmadian')}`);
  await expect(themes(page)).toContainText('Add a theme of the whole meeting');
  await page.keyboard.press('t');
  await page.getByRole('dialog', { name: 'Pick a theme' }).getByRole('combobox').fill('Multipol');
  await page.getByRole('option', { name: /^Multipolarity/ }).click();
  await expect(toast(page)).toContainText('Tagged 1 meeting with Multipolarity');
  await expect(themes(page)).toContainText('Multipolarity');
  await go(page, `#/meetings?q=${encodeURIComponent('person:Ahmadian theme:multipolarity')}`);
  await expect(page.locator('.head .count').first()).toHaveText(/^1 of/);
  await go(page, '#/themes');
  await page.getByRole('treeitem', { name: /^Multipolarity/ }).click();
  await expect(page.getByRole('link', { name: '1 meeting as a whole' })).toBeVisible();
  await page.getByRole('link', { name: '1 meeting as a whole' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  // That meeting alone, and not those with the theme on a statement.
  await expect(page.locator('.head .count').first()).toHaveText(/^1 of/);
  await go(page, `#/meetings?q=${encodeURIComponent('person:Ahmadian')}`);
  await expect(themes(page)).toContainText('Multipolarity');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText('Undone');
  await expect(themes(page)).not.toContainText('Multipolarity');
});
