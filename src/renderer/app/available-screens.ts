/** Which screens there are, for features: they may link to a screen, but never import what lists them all. */
import type { ScreenName } from './router.ts';

let available: ReadonlySet<ScreenName> = new Set();

/** Called once, by the list of screens. */
export function setAvailableScreens(names: Iterable<ScreenName>): void {
  available = new Set(names);
}

/** No dead links: what a screen does not yet do is not drawn. */
export function screenExists(name: ScreenName): boolean {
  return available.has(name);
}
