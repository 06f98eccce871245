/** A theme over the years, and the themes that stand on the same statements. Every bar leads to its rows. */
import type { ThemeRow } from '../../../shared/contract/rows.ts';
import type { Output } from '../../../shared/contract.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { themeQuery } from '../../app/queries.ts';
import type { ThemesById } from '../../parts/use-themes.ts';
import { Link } from '../../ui/link.tsx';
import { labelStep, yearBars } from './year-bars.ts';

type ThemeDetail = Output<'themes.get'>;

/** Bars that leave room for a number over each, and years that leave room for their names. */
const roomForCounts = 10;
/** More themes than these say little about one. */
const mostTogether = 6;

export function ByYear({ theme, rows }: { theme: ThemeRow; rows: ThemeDetail['byYear'] }) {
  const bars = yearBars(rows);
  const step = labelStep(bars.length, roomForCounts);
  if (bars.length === 0) return null;
  return (
    <section aria-label="By year">
      <h3 className="h3">By year</h3>
      <ol className={`years hue-${theme.color}`}>
        {bars.map((bar) => (
          <li key={bar.year}>
            <Link
              to={{ screen: 'statements', query: `${themeQuery(theme.name)} date:${bar.year}` }}
              aria-label={`${bar.year}: ${plural(bar.statements, 'statement')}`}
              data-tip={`${bar.year}: ${plural(bar.statements, 'statement')}`}
            >
              {bars.length <= roomForCounts && bar.statements > 0 && (
                <span className="year-n">{formatNumber(bar.statements)}</span>
              )}
              <i style={{ height: `${bar.percent}%` }} />
            </Link>
            <span className="year-name" aria-hidden="true">
              {bar.year % step === 0 || step === 1 ? bar.year : ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function OftenTogether({
  theme,
  rows,
  themes,
}: {
  theme: ThemeRow;
  rows: ThemeDetail['together'];
  themes: ThemesById;
}) {
  const most = Math.max(1, ...rows.map((row) => row.statements));
  const known = rows.slice(0, mostTogether).flatMap((row) => {
    const other = themes.get(row.theme);
    return other ? [{ other, statements: row.statements }] : [];
  });
  if (known.length === 0) return null;
  return (
    <section aria-label="Often together with">
      <h3 className="h3">Often together with</h3>
      <ul>
        {known.map(({ other, statements }) => (
          <li key={other.id}>
            <Link
              className={`together hue-${other.color}`}
              to={{ screen: 'statements', query: `${themeQuery(theme.name)} ${themeQuery(other.name)}` }}
            >
              <span className="cut" dir="auto" data-cut="">
                {other.name}
              </span>
              <span>
                <i style={{ width: `${(100 * statements) / most}%` }} />
              </span>
              <span className="num ink2">{formatNumber(statements)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
