/** Many documents are corrected at once, removed at once, and come back with one step. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { count, statementsShown, toast } from '../support/window.ts';

const rows = (page: Page) => page.locator('.tr.document');
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selection' });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

async function documentsShown(page: Page): Promise<void> {
  await statementsShown(page);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
  await expect(rows(page).nth(3)).toContainText(/\d{4}/);
}

/** The first, and the two after it. */
async function checkThree(page: Page): Promise<void> {
  await rows(page).first().click();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('3 selected');
}

test('source, date and language of three documents, by keyboard', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await documentsShown(page);
  await checkThree(page);
  await expect(details(page).getByRole('heading', { name: '3 documents' })).toBeVisible();
  const before = await rows(page).nth(2).innerText();

  await page.keyboard.press('e');
  const form = page.getByRole('dialog', { name: 'Correct 3 documents' });
  await expect(form.getByRole('textbox', { name: 'Date' })).toBeFocused();
  await expect(form).toContainText('Nothing is changed yet.');
  await expect(form.getByLabel('Title')).toHaveCount(0);
  await expect(form.getByRole('button', { name: 'Correct', exact: true })).toBeDisabled();
  // Letters are text here, and no keys.
  await page.keyboard.type('Sep 2019');
  await form.getByRole('combobox', { name: 'Source' }).fill('krem');
  await page.getByRole('option', { name: /kremlin\.ru/ }).click();
  await form.getByRole('combobox', { name: 'Language' }).selectOption('Persian');
  await expect(form).toContainText('Sets the date, the source and the language of 3 documents.');
  await form.getByRole('button', { name: 'Correct 3 documents' }).click();
  await expect(toast(page)).toContainText('Corrected 3 documents');
  for (const row of [0, 1, 2])
    await expect(rows(page).filter({ hasText: 'Sep 2019' }).nth(row)).toContainText('kremlin.ru');
  await expect(details(page)).toContainText('Persian');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText('Undone: Corrected 3 documents');
  await expect(rows(page).filter({ hasText: 'Sep 2019' })).toHaveCount(0);
  await expect.poll(() => rows(page).nth(2).innerText()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
});

test('a theme on three documents as a whole, by keyboard, and off again with one step', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await documentsShown(page);
  await checkThree(page);
  await page.keyboard.press('t');
  await page.getByRole('combobox').fill('security');
  await page.keyboard.press('Enter');
  await expect(toast(page)).toContainText(/Tagged 3 documents with Security/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText(/Undone: Tagged 3 documents with Security/);
});

test('only what is changed is applied, and what was typed can be left again', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await documentsShown(page);
  await rows(page).first().click();
  await page.keyboard.press('ControlOrMeta+a');
  const all = await count(page);
  await expect(bar(page)).toContainText(`${all} selected`);
  await page.keyboard.press('e');
  const form = page.getByRole('dialog', { name: `Correct ${all} documents` });
  await expect(form.getByRole('combobox', { name: 'Source' })).toHaveAttribute('placeholder', 'Several values');
  await expect(form).toContainText(/kremlin\.ru \d+ · White House \d+/);
  await form.getByRole('combobox', { name: 'Source' }).fill('White House');
  await expect(form).toContainText(/Sets the source of \d+ documents/);
  // By its words: while the list of sources is open, the rest of the dialog is not announced.
  await form.getByText('Keep', { exact: true }).click();
  await expect(form).toContainText('Nothing is changed yet.');
  // A name that no source has yet: nothing lies over the form.
  await form.getByRole('combobox', { name: 'Source' }).fill('Élysée');
  await expect(page.getByRole('listbox')).toBeHidden();
  await form.getByRole('button', { name: 'Keep the source of each' }).click();
  await form.getByRole('button', { name: 'Clear the address of all' }).click();
  await expect(form).toContainText(/Takes the address from \d+ documents/);
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  // The dialog had the key: what is checked stays checked.
  await expect(bar(page)).toContainText(`${all} selected`);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
});

test('three documents go with what is in them, and come back', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await documentsShown(page);
  const all = await count(page);
  await checkThree(page);
  await bar(page)
    .getByRole('button', { name: /^Remove 3 documents/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Remove 3 documents?' });
  await expect(dialog).toContainText(/\d+ statements \(\d+ with themes\) and the original files go with them/);
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Remove 3 documents' }).click();
  await expect(toast(page)).toContainText('Removed 3 documents');
  await expect.poll(() => count(page)).toBe(all - 3);
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => count(page)).toBe(all);
});

test('keys of the list wait while the reader has the focus', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await documentsShown(page);
  await page.getByRole('region', { name: 'Text', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toBeHidden();
  await rows(page).first().click();
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('1 selected');
  // What was cleared with the pointer is checked again with the keys.
  await bar(page).getByRole('button', { name: 'Clear selection' }).click();
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('1 selected');
});

test('a theme on a document as a whole', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await documentsShown(page);
  await rows(page).first().click();
  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: 'Theme' }).fill('Multipol');
  await page.keyboard.press('Enter');
  await expect(toast(page)).toContainText('Tagged 1 document with Multipolarity');
  await expect(details(page).getByRole('button', { name: 'Remove Multipolarity' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(details(page).getByRole('button', { name: 'Remove Multipolarity' })).toHaveCount(0);
});

test('all documents are removed beside other work, and come back with one step', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await documentsShown(page);
  await rows(page).first().click();
  await page.keyboard.press('ControlOrMeta+a');
  const all = await count(page);
  await bar(page)
    .getByRole('button', { name: /^Remove \d+ documents/ })
    .click();
  const dialog = page.getByRole('dialog', { name: `Remove ${all} documents?` });
  await dialog.getByRole('button', { name: `Remove ${all} documents` }).click();
  await expect(dialog).toBeHidden();
  await expect(toast(page)).toContainText(`Removed ${all} documents`);
  await expect(page.getByText('No documents yet')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText(`Undone: Removed ${all} documents`);
  await expect(rows(page).first()).toBeVisible();
  expect(await count(page)).toBe(all);
});
