/** The rows in view, and the header of the group that they begin in. */
import type { VirtualItem } from '@tanstack/react-virtual';
import { type MouseEvent, type ReactNode, type RefObject, useEffect } from 'react';
import type { RowSource } from '../../api/rows.ts';
import type { Density, TableColumn } from './columns.ts';
import { GroupRow } from './group-row.tsx';
import type { TableModel } from './keyboard.ts';
import { roles } from './roles.ts';
import { RowView } from './table-row.tsx';
import { type TableState, toggleCollapsed } from './table-state.ts';
import { groupHeight, type VirtualRows } from './use-virtual-rows.ts';

export interface TableBodyProps<Row> {
  readonly model: TableModel;
  readonly state: TableState;
  readonly source: RowSource<Row>;
  readonly columns: readonly TableColumn<Row>[];
  readonly density: Density;
  readonly rowClass: string;
  readonly rows: VirtualRows;
  readonly spaceRef: RefObject<HTMLDivElement | null>;
  /** Height of the head over the rows, px. */
  readonly headHeight: number;
  readonly domId: (index: number) => string;
  readonly gutter: ((row: Row) => ReactNode) | null;
  readonly groupLabel: ((row: Row, count: number) => ReactNode) | null;
  readonly onPress: (id: number, event: MouseEvent) => void;
  readonly onCheck: (id: number, event: MouseEvent) => void;
  readonly onOpen: ((id: number) => void) | null;
}

/** Asks for the rows in view; a header needs the first row of its group. */
function useWantedRows<Row>({ ids, items }: TableModel, shown: readonly VirtualItem[], source: RowSource<Row>): void {
  useEffect(() => {
    const wanted = shown.flatMap(({ index }) => {
      const item = items.at(index);
      return ids[item.kind === 'row' ? item.row : items.firstRow(item.group)] ?? [];
    });
    source.want(wanted);
  }, [shown, items, ids, source]);
}

function rowClasses(density: Density, rowClass: string, state: TableState, id: number, at: boolean): string {
  const checked = state.checked.has(id);
  const selected = at && state.checked.size === 0;
  return ['tr', density, rowClass, selected && 'sel', checked && 'checked', at && 'at'].filter(Boolean).join(' ');
}

export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { model, state, source, density, rowClass, rows } = props;
  const { items, ids, groups } = model;
  const { shown, stuck, atIndex } = rows;
  useWantedRows(model, shown, source);
  const someChecked = state.checked.size > 0;

  const group = (item: VirtualItem, number: number) => {
    const document = groups?.documents[number] ?? 0;
    const sticky = item.index === stuck;
    // The next header pushes the one that stays at the top out of view.
    const next = sticky && shown.find((other) => other.index > item.index && items.at(other.index).kind === 'group');
    const push = next ? Math.min(0, next.start - rows.offset - groupHeight) : 0;
    return (
      <GroupRow
        key={`group ${document}`}
        domId={props.domId(item.index)}
        firstId={ids[items.firstRow(number)] ?? 0}
        source={source}
        count={groups?.counts[number] ?? 0}
        collapsed={state.collapsed.has(document)}
        at={item.index === atIndex}
        rowIndex={item.index + 2}
        sticky={sticky}
        style={
          sticky
            ? { top: `${props.headHeight + push - 1}px` }
            : { transform: `translateY(${rows.place(item.start)}px)` }
        }
        label={props.groupLabel}
        onToggle={() => toggleCollapsed(model.state, document)}
      />
    );
  };
  const row = (item: VirtualItem, id: number) => {
    const at = item.index === atIndex;
    return (
      <RowView
        key={id}
        id={id}
        index={item.index}
        domId={props.domId(item.index)}
        source={source}
        columns={props.columns}
        className={rowClasses(density, rowClass, state, id, at)}
        top={rows.place(item.start)}
        level={groups ? 2 : null}
        checked={state.checked.has(id)}
        selected={someChecked ? state.checked.has(id) : at}
        boxes={someChecked}
        gutter={props.gutter}
        measure={density === 'reading' ? rows.measure : null}
        onPress={props.onPress}
        onCheck={props.onCheck}
        onOpen={props.onOpen}
      />
    );
  };
  return (
    <div ref={props.spaceRef} className="table-space" {...roles.body} style={{ height: rows.height }}>
      {shown.map((virtual) => {
        const item = items.at(virtual.index);
        return item.kind === 'group' ? group(virtual, item.group) : row(virtual, ids[item.row] ?? 0);
      })}
    </div>
  );
}
