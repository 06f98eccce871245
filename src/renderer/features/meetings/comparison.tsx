/**
 * What each side reports, point by point: a row a theme, a column a readout, in the words of each source. What one side
 * alone reports comes first.
 */
import { ExternalLink } from 'lucide-react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { formatDate, formatNumber, plural } from '../../../shared/format.ts';
import { screenExists } from '../../app/available-screens.ts';
import { navigate } from '../../app/router.ts';
import { StatementText } from '../../parts/statement-text.tsx';
import { type ThemesById, useThemesById } from '../../parts/use-themes.ts';
import { IconButton } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { groupPoints, groupTitle, type MeetingDetail, type Point, publisher, type Readout } from './meeting-detail.ts';

interface ColumnProps {
  readonly readout: Readout;
  readonly column: number;
  readonly points: readonly Point[];
  /** With one readout there is nothing to compare. */
  readonly alone: boolean;
}

function stateOf(point: Point, column: number): 'own' | 'f' | '' {
  if (point.cells[column]?.length === 0) return '';
  return point.reports === 1 ? 'own' : 'f';
}

export function ReadoutHead({ readout }: { readout: Readout }) {
  const { document } = readout;
  return (
    <>
      <div className="row">
        <b className="strong cut" dir="auto" data-cut="">
          {publisher(readout)}
        </b>
        <span className="end" />
        {screenExists('documents') && (
          <IconButton
            small
            icon={ExternalLink}
            label="Open in reader"
            onClick={() => navigate({ screen: 'documents', id: document.id })}
          />
        )}
      </div>
      <div className="small ink3">
        {[readout.country, document.date && formatDate(document.date)].filter(Boolean).join(' · ') || 'no date'}
      </div>
    </>
  );
}

function ColumnHead({ readout, column, points, alone }: ColumnProps) {
  const states = points.map((point) => stateOf(point, column));
  const present = states.filter((state) => state !== '').length;
  const own = states.filter((state) => state === 'own').length;
  return (
    <th scope="col">
      <ReadoutHead readout={readout} />
      {!alone && (
        <>
          <span className="sqs" aria-hidden="true">
            {points.map((point, index) => (
              <i key={point.themes.join()} className={states[index]} />
            ))}
          </span>
          <div className="small ink2">
            {formatNumber(present)} of {plural(points.length, 'point')}
            {own > 0 && (
              <>
                {' · '}
                <b className="strong">{formatNumber(own)} only here</b>
              </>
            )}
          </div>
        </>
      )}
    </th>
  );
}

interface RowProps {
  readonly point: Point;
  readonly rows: ReadonlyMap<number, StatementRow>;
  readonly themes: ThemesById;
  readonly alone: boolean;
}

/** The names of its themes, and the themes they are a part of as tags; a theme of the first level is its own tag. */
function PointLabel({ point, themes }: { point: Point; themes: ThemesById }) {
  const found = point.themes.flatMap((theme) => themes.get(theme) ?? []);
  if (found.length === 0) return <span className="ink3">No theme</span>;
  const tops = new Set(found.map((theme) => (theme.parent === null ? theme : (themes.get(theme.parent) ?? theme))));
  const names = found.filter((theme) => theme.parent !== null).map((theme) => theme.name);
  return (
    <span className="point-label">
      {names.map((name) => (
        <span key={name} dir="auto">
          {name}
        </span>
      ))}
      <span className="tags wrap">
        {[...tops].map((theme) => (
          <Tag key={theme.id} name={theme.name} color={theme.color} />
        ))}
      </span>
    </span>
  );
}

function PointRow({ point, rows, themes, alone }: RowProps) {
  const one = point.reports === 1 && point.themes.length > 0 && !alone;
  return (
    <tr>
      <th scope="row">
        <PointLabel point={point} themes={themes} />
      </th>
      {point.cells.map((cell, column) =>
        cell.length === 0 ? (
          <td key={`cell ${String(column)}`} className="no">
            <span className={one ? 'sr' : 'small ink3'}>not mentioned</span>
          </td>
        ) : (
          <td key={`cell ${String(column)}`} className={one ? 'own' : undefined}>
            {cell.map((id) => {
              const row = rows.get(id);
              return (
                row && (
                  <Link
                    key={id}
                    className="plain point"
                    to={
                      screenExists('documents')
                        ? { screen: 'documents', id: row.document, at: id }
                        : { screen: 'statements', query: `document:${row.document}`, at: id }
                    }
                  >
                    <StatementText row={row} lines={null} />
                  </Link>
                )
              );
            })}
          </td>
        ),
      )}
    </tr>
  );
}

export function Comparison({ detail, reports }: { detail: MeetingDetail; reports: readonly Readout[] }) {
  const themes = useThemesById();
  const groups = groupPoints(detail, reports);
  const points = groups.filter((group) => group.reports !== null).flatMap((group) => group.points);
  const rows = new Map(reports.flatMap((report) => report.statements).map((row) => [row.id, row]));
  const alone = reports.length === 1;
  if (groups.length === 0) {
    return <p className="ink2 cmp-nothing">No statement was found in {alone ? 'this readout' : 'these readouts'}.</p>;
  }
  return (
    <div className="cmp">
      <table>
        <thead>
          <tr>
            <td className="small ink3 cmp-corner">
              {plural(points.length, 'point')} in
              <br />
              {plural(reports.length, 'readout')}
            </td>
            {reports.map((readout, column) => (
              <ColumnHead key={readout.document.id} {...{ readout, column, points, alone }} />
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.reports ?? 'none'}>
            {(!alone || group.reports === null) && (
              <tr className="cmp-group">
                <th scope="rowgroup" colSpan={reports.length + 1}>
                  <b className="strong">{groupTitle(group.reports, reports.length)}</b>
                  {group.reports !== null && <span className="ink3 small">{formatNumber(group.points.length)}</span>}
                </th>
              </tr>
            )}
            {group.points.map((point) => (
              <PointRow key={point.themes.join()} point={point} rows={rows} themes={themes} alone={alone} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
