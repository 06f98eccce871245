/** Who took part in a meeting is corrected: another role, somebody more, somebody less, in one step. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { statementsShown, toast } from '../support/window.ts';

/** By its place in the list, from 1; the head is the first row of the grid. */
const row = (page: Page, place: number) => page.locator(`.tr.meeting[aria-rowindex="${place + 1}"]`);
const participants = (page: Page) => page.getByRole('list', { name: 'Participants' });
const form = (page: Page) => page.getByRole('dialog', { name: 'Correct the meeting' });

async function meetingsShown(page: Page): Promise<void> {
  await statementsShown(page);
  await page.evaluate(() => {
    window.location.hash = `#/meetings?q=${encodeURIComponent('person:Ahmadian')}`;
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  await expect(participants(page)).toContainText('Ahmadian');
}

test('a participant is added by name, one gets a role, one goes, and one step brings all back', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await meetingsShown(page);
  const before = await participants(page).innerText();
  await page.keyboard.press('e');
  await form(page).getByRole('button', { name: 'Add a participant' }).click();
  const added = form(page)
    .getByRole('combobox', { name: /^Participant/ })
    .last();
  await expect(added).toBeFocused();
  await page.keyboard.type('Modi');
  await page.getByRole('option', { name: /Narendra Modi/ }).click();
  await form(page).getByRole('textbox', { name: 'Role of Narendra Modi' }).fill('Prime Minister');
  await form(page)
    .getByRole('combobox', { name: /^Country of .*Ahmadian/ })
    .fill('Persia');
  await form(page)
    .getByRole('button', { name: /^Remove .*Lukashenko/ })
    .click();
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('Corrected the participants of a meeting');
  await expect(participants(page)).toContainText('Narendra Modi');
  await expect(participants(page)).toContainText('Prime Minister');
  await expect(participants(page)).toContainText('Persia');
  await expect(participants(page)).not.toContainText('Lukashenko');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page)).toContainText('Undone');
  await expect.poll(() => participants(page).innerText()).toBe(before);
});

test('somebody who is already there is not added again', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await meetingsShown(page);
  await page.keyboard.press('e');
  await form(page).getByRole('button', { name: 'Add a participant' }).click();
  await page.keyboard.type('Ahmadian');
  await page.getByRole('option', { name: /Ali Akbar Ahmadian/ }).click();
  await expect(form(page)).toContainText('Ali Akbar Ahmadian stands here twice.');
  await expect(form(page).getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('Enter takes the name that was typed, also before the library has answered', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await meetingsShown(page);
  await page.keyboard.press('e');
  await form(page).getByRole('button', { name: 'Add a participant' }).click();
  const added = form(page)
    .getByRole('combobox', { name: /^Participant/ })
    .last();
  await expect(added).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
  app.host.signalEngine('SIGSTOP');
  await page.keyboard.type('Eve Envoy');
  await expect(page.getByRole('option', { name: 'New person “Eve Envoy”' })).toBeVisible();
  await page.keyboard.press('Enter');
  app.host.signalEngine('SIGCONT');
  await expect(added).toHaveValue('Eve Envoy');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(participants(page)).toContainText('Eve Envoy');
});

test('keys pressed at once after moving on are about the meeting that was moved to', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await statementsShown(page);
  await page.evaluate(() => {
    window.location.hash = '#/meetings';
  });
  await expect(row(page, 2)).toContainText(/\d{4}/);
  await row(page, 1).click();
  const heading = page.locator('.det .page-title');
  await expect(heading).toBeVisible();
  const first = await heading.innerText();
  const date = await row(page, 2).getByRole('gridcell').first().innerText();

  // Held, so that the page of the meeting before is surely on screen while the keys come.
  app.host.signalEngine('SIGSTOP');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.keyboard.press('e');
  app.host.signalEngine('SIGCONT');
  await expect(toast(page)).toContainText('Confirmed a meeting');
  await expect(heading).not.toHaveText(first);
  await expect(form(page).getByRole('textbox', { name: 'Date' })).toHaveValue(date);
  await page.keyboard.press('Escape');
  await expect(page.locator('.meeting-facts')).toContainText('Confirmed');
  await page.keyboard.press('k');
  await expect(heading).toHaveText(first);
  await expect(page.locator('.meeting-facts')).not.toContainText('Confirmed');
});

test('a line is moved by keys and by its arrows, and a country is completed', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  await meetingsShown(page);
  await page.keyboard.press('e');
  const lines = form(page).getByRole('combobox', { name: /^Participant/ });
  const [first, second] = [await lines.nth(0).inputValue(), await lines.nth(1).inputValue()];
  await lines.nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(lines.nth(0)).toHaveValue(second);
  await expect(lines.nth(0)).toBeFocused();
  await form(page)
    .getByRole('button', { name: `Move ${first} up` })
    .click();
  await expect(lines.nth(0)).toHaveValue(first);
  await expect(form(page).getByRole('button', { name: `Move ${first} down` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lines.nth(0)).toHaveValue(second);
  const country = form(page).getByRole('combobox', { name: `Country of ${first}` });
  await country.fill('uk');
  await page.getByRole('option', { name: 'United Kingdom' }).click();
  await expect(country).toHaveValue('United Kingdom');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('Corrected the participants of a meeting');
  await expect(participants(page).getByRole('listitem').first()).toContainText(second);
  await expect(participants(page)).toContainText(/, UK$/);
});
