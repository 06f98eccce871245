/** Column headers: sorting by a press, width by dragging their edge. */
import type { Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { Icon } from '../icon.tsx';
import type { features, TableColumn } from './columns.ts';
import { roles } from './roles.ts';

const minWidth = 72;

interface ResizerProps {
  readonly width: number;
  readonly label: string;
  readonly onResize: (width: number) => void;
  readonly onReset: () => void;
}

/** At the start edge of a column: dragging it towards the start makes the column wider. */
function Resizer({ width, label, onResize, onReset }: ResizerProps) {
  const [grip, setGrip] = useState<{ x: number; width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrip({ x: event.clientX, width });
  };
  const move = (event: PointerEvent) => {
    if (grip) onResize(Math.max(minWidth, Math.round(grip.width + grip.x - event.clientX)));
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onResize(Math.max(minWidth, width + by));
  };
  return (
    <hr
      className={`rz${grip ? ' is-hover' : ''}`}
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuenow={width}
      tabIndex={-1}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={() => setGrip(null)}
      onDoubleClick={onReset}
      onKeyDown={step}
    />
  );
}

interface TableHeadProps<Row extends object> {
  readonly headers: readonly Header<typeof features, Row, unknown>[];
  readonly columns: ReadonlyMap<string, TableColumn<Row>>;
  /** What the gutter tells; null: there is none. */
  readonly gutter: string | null;
  readonly rowClass: string;
  readonly sort: readonly string[];
  readonly onSort: (sort: readonly string[]) => void;
  readonly onResize: (column: string, width: number | null) => void;
}

const firstRow = { ...roles.row, 'aria-rowindex': 1 };

type Direction = 'ascending' | 'descending';

function directionOf(sort: readonly string[], name: string | undefined): Direction | null {
  if (name === undefined) return null;
  const first = sort[0];
  if (first === name) return 'ascending';
  return first === `-${name}` ? 'descending' : null;
}

export function TableHead<Row extends object>(props: TableHeadProps<Row>) {
  return (
    <div className={`tr th ${props.rowClass}`} {...firstRow}>
      {props.gutter !== null && (
        <div {...roles.head}>
          <span className="sr">{props.gutter}</span>
        </div>
      )}
      {props.headers.map((header, place) => {
        const column = props.columns.get(header.column.id);
        if (!column) return null;
        const direction = directionOf(props.sort, column.sort);
        const next = direction === 'ascending' ? `-${column.sort}` : column.sort;
        const words = (
          <>
            {column.header}
            {direction && <Icon of={direction === 'ascending' ? ArrowUp : ArrowDown} size="s" />}
          </>
        );
        return (
          <div
            key={column.id}
            {...roles.head}
            {...(direction && { 'aria-sort': direction })}
            className={[column.className, column.numeric && 'num', direction && 'sorted'].filter(Boolean).join(' ')}
          >
            {column.sort && next ? (
              <button type="button" tabIndex={-1} className="th-sort" onClick={() => props.onSort([next])}>
                {words}
              </button>
            ) : (
              words
            )}
            {place > 0 && column.width !== null && (
              <Resizer
                width={header.column.getSize()}
                label={column.header}
                onResize={(width) => props.onResize(column.id, width)}
                onReset={() => props.onResize(column.id, null)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
