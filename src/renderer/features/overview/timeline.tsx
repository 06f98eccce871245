/** Statements over time, stacked by theme. Every part of a column leads to its statements. */
import { type CSSProperties, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import type { ThemeColor } from '../../../shared/domain.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import type { ThemesById } from '../../parts/use-themes.ts';
import { TextButton } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { periodLink } from './links.ts';
import { type Column, columnsOf, ticksOf } from './periods.ts';
import { useMarks } from './use-marks.ts';

interface Layer {
  readonly theme: number | null;
  readonly name: string;
  readonly color: ThemeColor | null;
}

interface TimelineProps {
  readonly overview: Output<'library.overview'>;
  readonly query: string;
  readonly themes: ThemesById;
}

const hueOf = (layer: Layer) => (layer.color === null ? 'hue-rest' : `hue-${layer.color}`);

function layersOf({ overview, themes }: TimelineProps): readonly Layer[] {
  const named = overview.themes.flatMap((id): Layer[] => {
    const theme = themes.get(id);
    return theme ? [{ theme: id, name: theme.name, color: theme.color }] : [];
  });
  const rest = overview.months.some((row) => row.theme === null);
  return rest
    ? [...named, { theme: null, name: named.length === 0 ? 'Without a theme' : 'Other', color: null }]
    : named;
}

const totalOf = (column: Column) => [...column.counts.values()].reduce((sum, count) => sum + count, 0);

function Legend({ layers }: { layers: readonly Layer[] }) {
  return (
    <div className="legend">
      {layers.map((layer) => (
        <span key={layer.theme} className={hueOf(layer)}>
          <i className="sw" />
          <span dir="auto">{layer.name}</span>
        </span>
      ))}
    </div>
  );
}

/** Beside the column: after it, or before it where there is no room. */
function Tip({ column, layers, at, of }: { column: Column; layers: readonly Layer[]; at: number; of: number }) {
  const before = at / of > 0.6;
  const side: CSSProperties = before
    ? { right: `calc((100% - 44px) * ${1 - at / of})` }
    : { left: `calc(44px + (100% - 44px) * ${(at + 1) / of})` };
  return (
    <div className={`tooltip stack-tip${before ? ' before' : ''}`} style={side} aria-hidden="true">
      <b>{column.name}</b>
      {layers.map((layer) => (
        <span key={layer.theme} className={`row ${hueOf(layer)}`}>
          <i className="sw" />
          <span className="cut">{layer.name}</span>
          <span className="end">{formatNumber(column.counts.get(layer.theme) ?? 0)}</span>
        </span>
      ))}
    </div>
  );
}

interface StackProps {
  readonly columns: readonly Column[];
  readonly layers: readonly Layer[];
  readonly label: string;
  readonly linkOf: (column: Column, layer: Layer) => ReturnType<typeof periodLink>;
}

function Stack({ columns, layers, label, linkOf }: StackProps) {
  const [over, setOver] = useState<number | null>(null);
  const ticks = ticksOf(Math.max(0, ...columns.map(totalOf)));
  const top = ticks.at(-1) ?? 1;
  const places = columns.flatMap((column, x) =>
    layers.flatMap((layer, at) => (column.counts.get(layer.theme) ? [`${x},${layers.length - at}`] : [])),
  );
  const marks = useMarks(places[0], new Set(places));
  const shown = over === null ? undefined : columns[over];
  return (
    <div className="stack" onPointerLeave={() => setOver(null)}>
      {ticks.map((tick) => (
        <span key={tick} className="stack-tick" style={{ bottom: `${(tick / top) * 100}%` }} aria-hidden="true">
          <i>{formatNumber(tick)}</i>
        </span>
      ))}
      <ul className="stack-columns" aria-label={label} {...marks.holder}>
        {columns.map((column, x) => {
          const following = {
            onPointerEnter: () => setOver(x),
            onFocus: () => setOver(x),
            onBlur: () => setOver(null),
          };
          return (
            <li
              key={column.month}
              className={`stack-column${x === over && totalOf(column) > 0 ? ' over' : ''}`}
              {...following}
            >
              {layers.map((layer, at) => {
                const count = column.counts.get(layer.theme) ?? 0;
                if (count === 0) return null;
                return (
                  <Link
                    key={layer.theme}
                    to={linkOf(column, layer)}
                    className={`stack-part ${hueOf(layer)}`}
                    style={{ height: `${(count / top) * 100}%` }}
                    aria-label={`${layer.name}, ${column.name}: ${plural(count, 'statement')}`}
                    {...marks.mark(x, layers.length - at)}
                  />
                );
              })}
              {column.axis !== null && (
                <span className="stack-axis" aria-hidden="true">
                  {column.axis}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {shown && over !== null && totalOf(shown) > 0 && (
        <Tip column={shown} layers={layers} at={over} of={columns.length} />
      )}
    </div>
  );
}

function StackTable({ columns, layers, label, linkOf }: StackProps) {
  return (
    <div className="scroll stack-table">
      <table className="numbers">
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            {layers.map((layer) => (
              <th key={layer.theme} scope="col" className="num" dir="auto">
                {layer.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.month}>
              <th scope="row">{column.name}</th>
              {layers.map((layer) => {
                const count = column.counts.get(layer.theme) ?? 0;
                return (
                  <td key={layer.theme} className="num">
                    {count === 0 ? (
                      <span className="ink3">–</span>
                    ) : (
                      <Link to={linkOf(column, layer)}>{formatNumber(count)}</Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Timeline(props: TimelineProps) {
  const { overview, query } = props;
  const [asTable, setAsTable] = useState(false);
  const { unit, columns, unplaced } = columnsOf(overview.months);
  const layers = layersOf(props);
  const names = layers.flatMap((layer) => (layer.theme === null ? [] : [layer.name]));
  const stack: StackProps = {
    columns,
    layers,
    label: `Statements by ${unit} and theme`,
    linkOf: (column, layer) => periodLink(query, column.date, layer.theme === null ? null : layer.name, names),
  };
  const undated = overview.statements > 0 && columns.length === 0;
  return (
    <figure className="chart ov-time">
      <header>
        <h2>Statements by {unit}</h2>
        <span className="ink3">{formatNumber(overview.statements)}</span>
        <span className="end" />
        <Legend layers={layers} />
        {columns.length > 0 && (
          <TextButton onClick={() => setAsTable(!asTable)}>{asTable ? 'Show as chart' : 'Show as table'}</TextButton>
        )}
      </header>
      {columns.length > 0 && (asTable ? <StackTable {...stack} /> : <Stack {...stack} />)}
      {columns.length === 0 && (
        <p className="none">{undated ? 'None of these statements has a date.' : 'No statement in this choice.'}</p>
      )}
      {unplaced > 0 && (
        <p className="small ink3">
          {plural(unplaced, 'statement is', 'statements are')} dated to a year only, and not shown.
        </p>
      )}
    </figure>
  );
}
