/** Rules being written: kept while their screen is open, so that looking at another rule loses nothing. */
import { useState } from 'react';
import type { RuleRow } from '../../../shared/contract/rows.ts';
import { draftOf, emptyDraft, type RuleDraft } from './rule-draft.ts';

interface RuleDrafts {
  readonly draft: RuleDraft;
  change(part: Partial<RuleDraft>): void;
  drop(): void;
}

export function useRuleDrafts(theme: number | null, rule: RuleRow | null): RuleDrafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, RuleDraft>>(new Map());
  const key = rule === null ? `new ${theme}` : `rule ${rule.id}`;
  const saved = rule === null ? emptyDraft : draftOf(rule);
  const draft = drafts.get(key) ?? saved;
  return {
    draft,
    change: (part) => setDrafts((now) => new Map(now).set(key, { ...(now.get(key) ?? saved), ...part })),
    drop: () => setDrafts((now) => new Map([...now].filter(([each]) => each !== key))),
  };
}
