/** What axe finds on a page, in both schemes. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled } from './window.ts';

/** @returns what axe finds, in a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  // Axe makes a page of its own to put frames together, which Electron does not allow; ours hold no controls.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

/** Expects no violation, light and dark. @param name what is looked at, for the message */
export async function bothSchemes(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    expect.soft(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}
