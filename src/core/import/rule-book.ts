/** The rules of a library while an import runs: people may change the codebook meanwhile. */
import type { WriteHandle } from '../library/handles.ts';
import { compileRules, type Matcher } from '../themes/match.ts';
import { allRules } from '../themes/store.ts';

/** Compiles the rules anew when they are others than before: a tag of a rule that is gone could not be stored. */
export class RuleBook {
  #known = '';
  #matcher: Matcher | null = null;

  /** @param write inside the transaction that stores the tags */
  matcher(write: WriteHandle): Matcher {
    const rules = allRules(write);
    const now = JSON.stringify(rules);
    if (this.#matcher === null || now !== this.#known) {
      this.#known = now;
      this.#matcher = compileRules(rules);
    }
    return this.#matcher;
  }
}
