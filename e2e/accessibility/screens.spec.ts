/** Every screen in both schemes, as axe sees it: no violation. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { settled, statementsShown } from '../support/window.ts';

/** @returns what axe finds, in a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  // Axe makes a page of its own to put frames together, which Electron does not allow; ours hold no controls.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

async function bothSchemes(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    expect.soft(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}

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
