/** Review state as a shape: check = confirmed, circled ? = uncertain, nothing = not reviewed. */
import { Check } from 'lucide-react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { Icon } from '../../ui/icon.tsx';

export function reviewGutter(row: StatementRow) {
  if (row.review === 'confirmed') {
    return (
      <span data-tip="Confirmed">
        <Icon of={Check} />
        <span className="sr">Confirmed</span>
      </span>
    );
  }
  if (row.review !== 'uncertain') return null;
  return (
    <span className="unc" data-tip="Uncertain">
      <span aria-hidden="true">?</span>
      <span className="sr">Uncertain</span>
    </span>
  );
}
