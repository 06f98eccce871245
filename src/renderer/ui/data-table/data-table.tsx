/**
 * The one table of all screens. Ids come once, in order; rows are fetched for the view only. Columns are TanStack
 * Table's (which, how wide, in which order), places are TanStack Virtual's, sorting and filtering are the engine's.
 */
import { type ColumnDef, useTable } from '@tanstack/react-table';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useId, useMemo, useRef } from 'react';
import type { RowSource } from '../../api/rows.ts';
import { type Store, useStore } from '../../api/store.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useNarrow } from '../use-media.ts';
import { features, isShown, type TableColumn, type TableLook } from './columns.ts';
import { type IdGroups, layOut } from './items.ts';
import { indexOfPlace, move, moveGroup, moveTo, pressKey, type TableModel } from './keyboard.ts';
import { TableBody } from './table-body.tsx';
import { TableHead } from './table-head.tsx';
import { checkAll, clearChecked, type TableState, toggleChecked } from './table-state.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface DataTableProps<Row> {
  readonly label: string;
  readonly ids: Uint32Array;
  readonly groups?: IdGroups | null;
  readonly source: RowSource<Row>;
  readonly columns: readonly TableColumn<Row>[];
  readonly look: TableLook;
  readonly onLook: (change: (now: TableLook) => TableLook) => void;
  readonly state: Store<TableState>;
  /** Class of every row, for what CSS knows of the kind of table. */
  readonly rowClass?: string;
  /** Px, where the rows are of another height than their density's; the class has to give them the same. */
  readonly rowHeight?: number;
  /** A list: the column's header is for assistive technology only. */
  readonly headless?: boolean;
  /** J, K and their like move here only while the table has the focus: beside it is what they usually go through. */
  readonly keysWhenFocused?: boolean;
  /** What stands before a row: its review state. Rows can be checked there; without it none can. */
  readonly gutter?: (row: Row) => ReactNode;
  /** What the gutter tells, for assistive technology. */
  readonly gutterLabel?: string;
  readonly groupLabel?: (row: Row, count: number) => ReactNode;
  readonly onOpen?: (id: number) => void;
  /** Stands between head and rows: "214 new statements". */
  readonly banner?: ReactNode;
}

/** Heights in px: one line; two lines with padding and hairline; in narrow windows a third line; reading, a guess. */
const heights = { compact: 32, comfort: 57, comfortNarrow: 75, reading: 120 } as const;
const gutterWidth = 28;
/** Height of the row of column headers, px. */
const headRow = 32;

const noRows: never[] = [];

/** Column state of TanStack Table, owned by the look that the library keeps. */
function useColumns<Row extends object>({ columns, look }: Pick<DataTableProps<Row>, 'columns' | 'look'>) {
  const definitions = useMemo<ColumnDef<typeof features, Row>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        size: column.width ?? 280,
        minSize: column.minWidth ?? 72,
      })),
    [columns],
  );
  const table = useTable<typeof features, Row>({
    features,
    columns: definitions,
    data: noRows,
    state: {
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, isShown(column, look)])),
      columnSizing: look.widths,
      columnOrder: look.order,
    },
  });
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const leaves = table.getVisibleLeafColumns();
  const widths = leaves.map((leaf) => (byId.get(leaf.id)?.width === null ? 'minmax(0, 1fr)' : `${leaf.getSize()}px`));
  const order = leaves.map((leaf) => leaf.id).join(' ');
  const shown = useMemo(() => order.split(' ').flatMap((id) => byId.get(id) ?? []), [order, byId]);
  return { table, byId, shown, widths };
}

export function DataTable<Row extends { readonly id: number }>(props: DataTableProps<Row>) {
  const { ids, groups = null, look, onLook, state: store } = props;
  const state = useStore(store);
  const narrow = useNarrow();
  const gridRef = useRef<HTMLDivElement>(null);
  const spaceRef = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const { table, byId, shown, widths } = useColumns(props);

  const rowHeight =
    props.rowHeight ??
    (look.density === 'comfort' && narrow && props.rowClass === 'statement'
      ? heights.comfortNarrow
      : heights[look.density]);
  const items = useMemo(() => layOut(ids.length, groups, state.collapsed), [ids, groups, state.collapsed]);
  const model = useMemo<TableModel>(
    () => ({
      ids,
      groups,
      items,
      state: store,
      page: () => Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 600) / rowHeight) - 1),
    }),
    [ids, groups, items, store, rowHeight],
  );

  const headHeight = props.headless ? 0 : headRow;
  const rows = useVirtualRows({ model, at: state.at, rowHeight, scrollRef: gridRef, spaceRef, headHeight });

  const canCheck = props.gutter !== undefined;
  /** Keys that mean this table only while it has the focus. */
  const isAway = () => props.keysWhenFocused && document.activeElement !== gridRef.current;
  const takeFocus = () => gridRef.current?.focus({ preventScroll: true });
  const step = (by: 1 | -1, byGroup: boolean) => {
    if (isAway() || (props.keysWhenFocused && byGroup)) return false;
    if (byGroup) moveGroup(model, by);
    else move(model, by);
    takeFocus();
    return true;
  };
  useShortcut('next', () => step(1, false));
  useShortcut('previous', () => step(-1, false));
  useShortcut('nextDocument', () => step(1, true));
  useShortcut('previousDocument', () => step(-1, true));
  useShortcut('check', () => !isAway() && pressKey(model, ' ', false), canCheck);
  useShortcut('extend', () => !isAway() && move(model, 1, true), canCheck);
  useShortcut('checkAll', () => !isAway() && checkAll(store, ids), canCheck);
  useShortcut('clearChecked', () => clearChecked(store));
  useShortcut('close', () => clearChecked(store));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== gridRef.current) return;
    if (event.key === ' ' && !canCheck) return;
    if (pressKey(model, event.key, event.shiftKey && canCheck)) event.preventDefault();
  };
  const onPress = useCallback(
    (id: number, event: MouseEvent) => {
      gridRef.current?.focus({ preventScroll: true });
      if (canCheck && (event.ctrlKey || event.metaKey)) toggleChecked(store, id);
      moveTo(model, indexOfPlace(model, { kind: 'row', id }), canCheck && event.shiftKey);
    },
    [model, store, canCheck],
  );
  const onCheck = useCallback(
    (id: number, event: MouseEvent) => {
      gridRef.current?.focus({ preventScroll: true });
      if (event.shiftKey) moveTo(model, indexOfPlace(model, { kind: 'row', id }), true);
      else toggleChecked(store, id);
    },
    [model, store],
  );
  const domId = (index: number) => `${prefix}${index}`;
  const atIndex = indexOfPlace(model, state.at);
  const grid = {
    role: groups ? 'treegrid' : 'grid',
    'aria-label': props.label,
    'aria-rowcount': items.count + 1,
    'aria-multiselectable': canCheck || undefined,
    'aria-activedescendant': atIndex < 0 ? undefined : domId(atIndex),
    tabIndex: 0,
    onKeyDown,
  };
  const columnWidths: Record<string, string> = {
    '--cols': [props.gutter && `${gutterWidth}px`, ...widths].filter(Boolean).join(' '),
  };

  return (
    <div ref={gridRef} className="table scroll" {...grid} style={columnWidths}>
      <TableHead
        headers={table.getHeaderGroups()[0]?.headers.filter((header) => header.column.getIsVisible()) ?? []}
        columns={byId}
        gutter={canCheck ? (props.gutterLabel ?? 'Review') : null}
        rowClass={props.headless ? 'sr' : (props.rowClass ?? '')}
        sort={look.sort}
        onSort={(sort) => onLook((now) => ({ ...now, sort: [...sort] }))}
        onResize={(column, width) =>
          onLook((now) => {
            const { [column]: _, ...rest } = now.widths;
            return { ...now, widths: width === null ? rest : { ...rest, [column]: width } };
          })
        }
      />
      {props.banner}
      <TableBody
        model={model}
        state={state}
        source={props.source}
        columns={shown}
        density={look.density}
        rowClass={props.rowClass ?? ''}
        rows={rows}
        spaceRef={spaceRef}
        headHeight={headHeight}
        domId={domId}
        gutter={props.gutter ?? null}
        groupLabel={props.groupLabel ?? null}
        onPress={onPress}
        onCheck={onCheck}
        onOpen={props.onOpen ?? null}
      />
    </div>
  );
}
