/** The pairs that wait, and which of them is shown. */
import { useState } from 'react';
import type { DuplicatePair } from '../../../shared/contract/duplicates.ts';
import type { Output } from '../../../shared/contract.ts';
import { useQuery } from '../../api/queries.ts';

export type Compared = Output<'duplicates.compare'>;
export type Decision = 'newer' | 'same' | 'both';

/** What a pair looks like before a person has read it: the choice that Enter makes. */
export function likelyDecision(pair: DuplicatePair, compared: Compared): Decision {
  if (compared.common === 1) return 'same';
  return pair.earlier.row.source === pair.later.row.source ? 'newer' : 'both';
}

export function usePairs() {
  const list = useQuery('duplicates.list', {});
  const [at, setAt] = useState(0);
  const pairs = list.value ?? [];
  const index = Math.min(at, Math.max(0, pairs.length - 1));
  const pair = pairs[index] ?? null;
  const compared = useQuery('duplicates.compare', pair && { a: pair.earlier.row.id, b: pair.later.row.id });
  return {
    loaded: list.value !== undefined && list.value !== null,
    error: list.error ?? compared.error,
    pairs,
    index,
    pair,
    compared: compared.value ?? null,
    go: (by: number) => setAt(Math.min(pairs.length - 1, Math.max(0, index + by))),
  };
}
