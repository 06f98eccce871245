/** The rules of a library while an import runs: people may change the codebook meanwhile. */
import { changedSince, lastChangeId } from '../history/store.ts';
import type { ReadHandle } from '../library/handles.ts';
import { compileRules, type Matcher } from '../themes/match.ts';
import { allRules } from '../themes/store.ts';

/** Compiles the rules anew when the codebook was changed: a tag of a rule that is gone could not be stored. */
export class RuleBook {
  #matcher: Matcher | null = null;
  #seen = 0;

  /** @param read inside the transaction that stores the tags, or before it, so that it has less to do */
  matcher(read: ReadHandle): Matcher {
    if (this.#matcher === null || changedSince(read, this.#seen, ['rule', 'theme'])) {
      this.#matcher = compileRules(allRules(read));
    }
    this.#seen = lastChangeId(read);
    return this.#matcher;
  }
}
