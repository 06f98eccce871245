/** Who met whom: meetings between each two of the countries with most of them. */
import type { Output } from '../../../shared/contract.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { screenExists } from '../../app/available-screens.ts';
import { Link } from '../../ui/link.tsx';
import { pairLink } from './links.ts';
import { useMarks } from './use-marks.ts';

interface CountriesProps {
  readonly overview: Output<'library.overview'>;
  readonly query: string;
  /** In the whole library. */
  readonly meetings: number;
}

/** Small counts beside large ones stay apart from none. */
function depth(count: number, most: number): number {
  return Math.round((0.08 + 0.44 * Math.sqrt(count / most)) * 1000) / 1000;
}

export function Countries({ overview, query, meetings }: CountriesProps) {
  const names = overview.countries.map(({ name }) => name);
  const counts = new Map(
    overview.pairs.flatMap(({ a, b, meetings: n }) => [
      [`${a}\n${b}`, n],
      [`${b}\n${a}`, n],
    ]),
  );
  const countOf = (a: string, b: string) => counts.get(`${a}\n${b}`) ?? 0;
  const most = Math.max(1, ...overview.pairs.map((pair) => pair.meetings));
  const linked = screenExists('meetings');
  const places = names.flatMap((row, y) =>
    names.slice(0, y).flatMap((column, x) => (countOf(row, column) > 0 ? [`${x},${y}`] : [])),
  );
  const marks = useMarks(places[0], new Set(places));
  const cell = (row: string, column: string, x: number, y: number) => {
    const count = countOf(row, column);
    if (count === 0) return <span className="cell" />;
    const look = {
      className: 'cell on',
      style: { '--depth': depth(count, most) } as Record<string, number>,
      children: formatNumber(count),
    };
    if (!linked) return <span {...look} />;
    const label = `${column} and ${row}: ${plural(count, 'meeting')}`;
    return <Link to={pairLink(query, column, row)} aria-label={label} {...marks.mark(x, y)} {...look} />;
  };
  return (
    <figure className="chart ov-countries">
      <header>
        <h2 id="ov-countries">Who met whom</h2>
        <span className="ink3">meetings between countries</span>
        <span className="end" />
        {linked && (
          <Link className="small strong-link" to={{ screen: 'meetings' }}>
            All {plural(meetings, 'meeting')}
          </Link>
        )}
      </header>
      {names.length < 2 && <p className="none">No meeting between two countries in this choice.</p>}
      {names.length > 1 && (
        <table
          style={{ '--columns': names.length - 1 } as Record<string, number>}
          className="cells pairs"
          aria-labelledby="ov-countries"
          {...marks.holder}
        >
          <colgroup>
            <col className="names" />
            <col span={names.length - 1} />
          </colgroup>
          <thead className="sr">
            <tr>
              <td />
              {names.slice(0, -1).map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((row, y) => (
              <tr key={row}>
                <th scope="row">
                  <span className={y === 0 ? 'sr' : 'cut'} data-cut="" dir="auto">
                    {row}
                  </span>
                </th>
                {names.slice(0, y).map((column, x) => (
                  <td key={column}>{cell(row, column, x, y)}</td>
                ))}
                {y < names.length - 1 && (
                  <td className="own" colSpan={names.length - 1 - y} aria-hidden="true" data-cut="">
                    <span dir="auto">{row}</span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  );
}
