/** Who speaks about what: statements by speaker and theme. The deeper a cell, the more; the number is always there. */

import type { ThemeRow } from '../../../shared/contract/rows.ts';
import type { Output } from '../../../shared/contract.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { screenExists } from '../../app/available-screens.ts';
import type { ThemesById } from '../../parts/use-themes.ts';
import { Link } from '../../ui/link.tsx';
import { speakerLink, themeLink } from './links.ts';
import { useMarks } from './use-marks.ts';

interface SpeakersProps {
  readonly overview: Output<'library.overview'>;
  readonly query: string;
  readonly themes: ThemesById;
  /** In the whole library. */
  readonly people: number;
}

type Speaker = Output<'library.overview'>['speakers'][number];

const mostSpeakers = 9;
const mostThemes = 6;
/** The deepest cell's share of the solid hue over the soft one. */
const deepest = 0.38;

const countOf = (speaker: Speaker, theme: number) =>
  speaker.themes.find((each) => each.theme === theme)?.statements ?? 0;

/** Themes that these people speak about most. */
function columnsOf(speakers: readonly Speaker[], themes: ThemesById): readonly ThemeRow[] {
  return [...themes.values()]
    .map((theme) => ({ theme, count: speakers.reduce((sum, speaker) => sum + countOf(speaker, theme.id), 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostThemes)
    .map(({ theme }) => theme);
}

/** Small counts beside large ones stay apart from none. */
function depth(count: number, most: number): number {
  return Math.round((count / most) ** 0.6 * deepest * 1000) / 1000;
}

export function Speakers({ overview, query, themes, people }: SpeakersProps) {
  const rows = overview.speakers.slice(0, mostSpeakers);
  const columns = columnsOf(rows, themes);
  const most = Math.max(1, ...rows.flatMap((row) => columns.map((theme) => countOf(row, theme.id))));
  const places = rows.flatMap((row, y) => [
    `0,${y + 1}`,
    ...columns.flatMap((theme, x) => (countOf(row, theme.id) > 0 ? [`${x + 1},${y + 1}`] : [])),
  ]);
  const marks = useMarks(places[0], new Set([...places, ...columns.map((_, x) => `${x + 1},0`)]));
  return (
    <figure className="chart ov-speakers">
      <header>
        <h2 id="ov-speakers">Who speaks about what</h2>
        <span className="ink3">statements</span>
        <span className="end" />
        {screenExists('people') && (
          <Link className="small strong-link" to={{ screen: 'people' }}>
            All {plural(people, 'person', 'people')}
          </Link>
        )}
      </header>
      {rows.length === 0 && <p className="none">No statement in this choice has a known speaker.</p>}
      {rows.length > 0 && (
        <table className="cells heat" aria-labelledby="ov-speakers" {...marks.holder}>
          <colgroup>
            <col className="names" />
            <col span={columns.length} />
          </colgroup>
          <thead>
            <tr>
              <td />
              {columns.map((theme, x) => (
                <th key={theme.id} scope="col">
                  <Link
                    to={themeLink(query, theme.name)}
                    className="cut"
                    data-cut=""
                    dir="auto"
                    {...marks.mark(x + 1, 0)}
                  >
                    {theme.name}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, y) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link
                    to={speakerLink(query, row.name, null)}
                    className="cut"
                    data-cut=""
                    dir="auto"
                    {...marks.mark(0, y + 1)}
                  >
                    {row.name}
                  </Link>
                </th>
                {columns.map((theme, x) => {
                  const count = countOf(row, theme.id);
                  return (
                    <td key={theme.id}>
                      {count === 0 ? (
                        <span className="cell">–</span>
                      ) : (
                        <Link
                          to={speakerLink(query, row.name, theme.name)}
                          className={`cell on hue-${theme.color}`}
                          style={{ '--depth': depth(count, most) } as Record<string, number>}
                          aria-label={`${row.name}, ${theme.name}: ${plural(count, 'statement')}`}
                          {...marks.mark(x + 1, y + 1)}
                        >
                          {formatNumber(count)}
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  );
}
