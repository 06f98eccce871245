/** Statements over time; dragging over it, or its two sliders, filters by date. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { formatDate, plural } from '../../shared/format.ts';
import { replaceField } from '../../shared/query/conjuncts.ts';
import { useLast, useQuery } from '../api/queries.ts';
import { barsOf, dateRangeOf, monthName, monthNumber } from './months.ts';

const height = 38;

/** Bars from … up to but without …, counted in bars. */
interface Brush {
  readonly from: number;
  readonly to: number;
}

interface HistogramProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly text: string;
  readonly left: number;
  readonly onMove: (value: number) => void;
}

function Grip({ label, value, min, max, text, left, onMove }: SliderProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: value - 1,
      ArrowDown: value - 1,
      ArrowRight: value + 1,
      ArrowUp: value + 1,
      PageDown: value - 12,
      PageUp: value + 12,
      Home: min,
      End: max,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(Math.max(min, Math.min(max, next)));
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      className="hgrip"
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
      style={{ left: `${left}%` }}
      onKeyDown={onKeyDown}
    />
  );
}

export function Histogram({ query, onQuery }: HistogramProps) {
  const rows = useLast(useQuery('statements.histogram', { query }).value);
  const [drag, setDrag] = useState<{ anchor: number; at: number; grip: 'from' | 'to' | null } | null>(null);
  const areaRef = useRef<HTMLDivElement>(null);
  const { bars, step } = barsOf(rows ?? []);
  const first = bars[0];
  if (!first || bars.length < 2) return null;

  const range = dateRangeOf(query);
  const barOf = (day: string) => Math.floor((monthNumber(day) - first.month) / step);
  const clampBar = (bar: number) => Math.max(0, Math.min(bars.length, bar));
  const chosen: Brush | null = range && {
    from: range.from === null ? 0 : clampBar(barOf(range.from)),
    to: range.to === null ? bars.length : clampBar(barOf(range.to) + 1),
  };
  const dragged: Brush | null = drag && {
    from: Math.min(drag.anchor, drag.at),
    to: Math.max(drag.anchor, drag.at) + (drag.grip ? 0 : 1),
  };
  const brush = dragged ?? chosen;

  const commit = (next: Brush) => {
    if (next.to <= next.from) return;
    const all = next.from <= 0 && next.to >= bars.length;
    const from = monthName(first.month + next.from * step);
    const to = monthName(first.month + next.to * step - 1);
    onQuery(`${replaceField(query, 'date', null)}${all ? '' : ` date:${from}..${to}`}`.trim());
  };
  const barAt = (event: PointerEvent, round: (value: number) => number) => {
    const box = areaRef.current?.getBoundingClientRect();
    return box ? round(((event.clientX - box.left) / box.width) * bars.length) : 0;
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const edge =
      chosen && (['from', 'to'] as const).find((side) => Math.abs(barAt(event, (v) => v) - chosen[side]) < 0.6);
    if (chosen && edge) {
      setDrag({ anchor: edge === 'from' ? chosen.to : chosen.from, at: chosen[edge], grip: edge });
    } else {
      const bar = Math.min(bars.length - 1, Math.max(0, barAt(event, Math.floor)));
      setDrag({ anchor: bar, at: bar, grip: null });
    }
  };
  const move = (event: PointerEvent) => {
    if (!drag) return;
    const at = drag.grip
      ? clampBar(barAt(event, Math.round))
      : Math.min(bars.length - 1, clampBar(barAt(event, Math.floor)));
    setDrag({ ...drag, at });
  };
  const end = () => {
    setDrag(null);
    if (dragged) commit(dragged);
  };

  // The two sliders are the keyboard's way.
  const pointer = {
    onPointerDown: begin,
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: () => setDrag(null),
    onDoubleClick: () => onQuery(replaceField(query, 'date', null)),
  };

  const most = Math.max(1, ...bars.map((bar) => bar.hits));
  const x = (bar: number) => (bar / bars.length) * 1000;
  const wordsAt = (bar: number) => formatDate(monthName(first.month + bar * step));
  const edges = brush ?? { from: 0, to: bars.length };
  const years = bars.filter((bar) => bar.month % 12 === 0 || bar === first);
  const everyYear = Math.ceil(years.length / 12);
  const total = bars.reduce((sum, bar) => sum + bar.hits, 0);
  return (
    <div className="hist">
      <div ref={areaRef} className="hist-area" {...pointer}>
        <svg
          viewBox={`0 0 1000 ${height + 1}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${plural(total, 'statement')} by month, ${wordsAt(0)} to ${wordsAt(bars.length - 1)}`}
        >
          {bars.map((bar, index) => {
            const high = bar.hits === 0 ? 0 : Math.max(3, (bar.hits / most) * 28);
            const inside = brush !== null && index >= brush.from && index < brush.to;
            return (
              <rect
                key={bar.month}
                className={inside ? 'b in' : 'b'}
                x={x(index) + 1}
                y={height - high}
                width={Math.max(1, 1000 / bars.length - 2)}
                height={high}
              />
            );
          })}
          {brush && <rect className="brush" x={x(brush.from)} y="0" width={x(brush.to - brush.from)} height={height} />}
          {brush && <path className="edge" d={`M${x(brush.from)} 0V${height}M${x(brush.to)} 0V${height}`} />}
          <path className="base" d={`M0 ${height + 0.5}H1000`} />
        </svg>
        <Grip
          label="Statements from"
          value={edges.from}
          min={0}
          max={edges.to - 1}
          text={wordsAt(edges.from)}
          left={(edges.from / bars.length) * 100}
          onMove={(from) => commit({ from, to: edges.to })}
        />
        <Grip
          label="Statements until"
          value={edges.to - 1}
          min={edges.from}
          max={bars.length - 1}
          text={wordsAt(edges.to - 1)}
          left={(edges.to / bars.length) * 100}
          onMove={(to) => commit({ from: edges.from, to: to + 1 })}
        />
      </div>
      <div className="hist-axis" aria-hidden="true">
        {years
          .filter((_, index) => index % everyYear === 0)
          .filter(
            (bar, index, shown) => index > 0 || (shown[1]?.month ?? Number.POSITIVE_INFINITY) - bar.month > 5 * step,
          )
          .map((bar) => (
            <span key={bar.month} style={{ left: `${((bar.month - first.month) / step / bars.length) * 100}%` }}>
              {Math.floor(bar.month / 12)}
            </span>
          ))}
      </div>
    </div>
  );
}
