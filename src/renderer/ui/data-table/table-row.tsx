/** One row: its own subscription, so that a change re-renders it alone. */
import { Check } from 'lucide-react';
import { type MouseEvent, memo, type ReactNode } from 'react';
import { type RowSource, useRow } from '../../api/rows.ts';
import { Icon } from '../icon.tsx';
import type { TableColumn } from './columns.ts';
import { roles } from './roles.ts';

export interface RowViewProps<Row> {
  readonly id: number;
  readonly index: number;
  readonly domId: string;
  readonly source: RowSource<Row>;
  readonly columns: readonly TableColumn<Row>[];
  /** Class names that follow from the table's state. */
  readonly className: string;
  /** Place in the scrolled box, px. */
  readonly top: number;
  /** Under a group's header: 2. */
  readonly level: number | null;
  readonly checked: boolean;
  /** For `aria-selected`: checked, or in the panel where nothing is checked. */
  readonly selected: boolean;
  /** Boxes instead of what the gutter shows otherwise. */
  readonly boxes: boolean;
  readonly gutter: ((row: Row) => ReactNode) | null;
  /** Reading rows tell their height. */
  readonly measure: ((element: HTMLElement | null) => void) | null;
  readonly onPress: (id: number, event: MouseEvent) => void;
  readonly onCheck: (id: number, event: MouseEvent) => void;
  readonly onOpen: ((id: number) => void) | null;
}

function Gutter<Row>({ row, ...props }: RowViewProps<Row> & { row: Row | null | undefined }) {
  // For the pointer; `aria-selected` and Space are the row's own.
  const press = {
    onClick: (event: MouseEvent) => {
      event.stopPropagation();
      props.onCheck(props.id, event);
    },
  };
  return (
    <div className={`gut${props.boxes ? ' boxes' : ''}`} {...roles.cell} {...press}>
      <span className={`check${props.checked ? ' on' : ''}`} aria-hidden="true">
        {props.checked && <Icon of={Check} />}
      </span>
      <span className="gut-state">{row && props.gutter?.(row)}</span>
    </div>
  );
}

function cellClass<Row>(column: TableColumn<Row>): string | undefined {
  return [column.className, column.numeric && 'num'].filter(Boolean).join(' ') || undefined;
}

function Cells<Row>({ row, columns }: { row: Row | null | undefined; columns: readonly TableColumn<Row>[] }) {
  if (row === null) {
    return (
      <div className="ink3" {...roles.cell}>
        Deleted
      </div>
    );
  }
  return columns.map((column) => (
    <div key={column.id} className={cellClass(column)} {...roles.cell}>
      {row ? column.cell(row) : <span className="skeleton" />}
    </div>
  ));
}

function RowViewInner<Row>(props: RowViewProps<Row>) {
  const row = useRow(props.source, props.id);
  const line = {
    ...roles.row,
    'aria-rowindex': props.index + 2,
    'aria-level': props.level ?? undefined,
    'aria-selected': props.selected,
    onClick: (event: MouseEvent) => props.onPress(props.id, event),
    onDoubleClick: () => props.onOpen?.(props.id),
  };
  return (
    <div
      {...line}
      id={props.domId}
      ref={props.measure}
      data-index={props.index}
      className={props.className}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {props.gutter && <Gutter {...props} row={row} />}
      <Cells row={row} columns={props.columns} />
    </div>
  );
}

export const RowView = memo(RowViewInner) as typeof RowViewInner;
