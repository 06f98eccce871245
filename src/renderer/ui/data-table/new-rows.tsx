/** Rows that match now wait behind this line: nothing jumps. */
import { ArrowUp, RefreshCw } from 'lucide-react';
import { Icon } from '../icon.tsx';
import { roles } from './roles.ts';

interface NewRowsProps {
  /** "214 new statements"; null where there are none. */
  readonly added: string | null;
  /** "3 statements" that match no more. */
  readonly gone: string | null;
  readonly onShow: () => void;
}

export function NewRows({ added, gone, onShow }: NewRowsProps) {
  if (added === null && gone === null) return null;
  return (
    <div className="new-rows" {...roles.row}>
      <div {...roles.cell} className="row grow">
        <Icon of={added === null ? RefreshCw : ArrowUp} size="s" />
        {added === null ? (
          <span>
            <b className="strong">{gone}</b> shown here {gone?.startsWith('1 ') ? 'matches' : 'match'} this view no more
          </span>
        ) : (
          <span>
            <b className="strong">{added}</b> {added.startsWith('1 ') ? 'matches' : 'match'} this view
          </span>
        )}
        <button type="button" className="end btn-link" onClick={onShow}>
          {added === null ? 'Update' : 'Show'}
        </button>
      </div>
    </div>
  );
}
