/** The header over the rows of one document. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { type RowSource, useRow } from '../../api/rows.ts';
import { Icon } from '../icon.tsx';
import { roles } from './roles.ts';

export interface GroupRowProps<Row> {
  readonly domId: string;
  /** A row of the group: it knows the document's title and date. */
  readonly firstId: number;
  readonly source: RowSource<Row>;
  readonly count: number;
  readonly collapsed: boolean;
  readonly at: boolean;
  readonly rowIndex: number;
  readonly style: Readonly<Record<string, string>>;
  readonly sticky: boolean;
  readonly label: ((row: Row, count: number) => ReactNode) | null;
  readonly onToggle: () => void;
}

export function GroupRow<Row>(props: GroupRowProps<Row>) {
  const row = useRow(props.source, props.firstId);
  const header = {
    ...roles.row,
    'aria-level': 1,
    'aria-expanded': !props.collapsed,
    'aria-rowindex': props.rowIndex,
    // For the pointer; arrows left and right are the table's.
    onClick: props.onToggle,
  };
  return (
    <div
      {...header}
      id={props.domId}
      className={`tr-group${props.at ? ' at' : ''}${props.sticky ? ' stuck' : ''}`}
      style={props.style}
    >
      <div className="group-cell" {...roles.cell}>
        <Icon of={props.collapsed ? ChevronRight : ChevronDown} size="s" />
        {row ? props.label?.(row, props.count) : <span className="skeleton" />}
      </div>
    </div>
  );
}
