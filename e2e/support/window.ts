/** The window, by what a person sees: the same words find things in both hosts. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Making and importing a library reads every document: on a slow machine that takes its time. */
export const LONG = { timeout: 60_000 } as const;

/** The row in the panel. */
export function selectedRow(page: Page): Locator {
  return page.locator('[role=row][aria-selected=true]').first();
}

/** How many rows the heading counts. */
export async function count(page: Page): Promise<number> {
  const text = await page.locator('.head .count').first().innerText();
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
}

export async function statementsShown(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Statements' })).toBeVisible(LONG);
  await expect(page.locator('[role=row][aria-selected]').first()).toBeVisible();
}

/** The toast of the moment. */
export function toast(page: Page): Locator {
  return page.locator('.toast').last();
}

/** Until nothing loads and nothing moves: every part that said it was busy has what it waited for, every fade has ended. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const running = () => document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity);
    await frame();
    await frame();
    while (running().length > 0) {
      await Promise.allSettled(running().map((each) => each.finished));
      await frame();
    }
  });
}
