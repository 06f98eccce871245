/** A table's place until its ids are there: final heights, no movement. */
import type { TableColumn, TableLook } from './columns.ts';

interface TableLoadingProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly look: TableLook;
}

const rows = [...'abcdefgh'];

export function TableLoading<Row>({ columns, look }: TableLoadingProps<Row>) {
  const shown = columns.filter((column) => look.visible[column.id] ?? !column.optional);
  const cols = shown.map((column) => (column.width === null ? 'minmax(0, 1fr)' : `${column.width}px`));
  return (
    <div className="table" aria-busy="true" style={{ '--cols': ['28px', ...cols].join(' ') } as Record<string, string>}>
      <span className="sr" role="status">
        Loading
      </span>
      <div className="tr th statement" aria-hidden="true">
        <div />
        {shown.map((column) => (
          <div key={column.id} className={column.className}>
            {column.header}
          </div>
        ))}
      </div>
      {rows.map((row) => (
        <div key={row} className={`tr ${look.density} statement loading`} aria-hidden="true">
          <div />
          {shown.map((column) => (
            <div key={column.id} className={column.className}>
              <span className="skeleton" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
