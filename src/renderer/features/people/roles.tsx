/** A person's roles as the documents state them, from the first to the last time. */
import { useEffect, useRef, useState } from 'react';
import { formatDateRange, plural } from '../../../shared/format.ts';
import { labelPlace, layOutRoles, type Role, type RoleBar } from './role-line.ts';

/** Width of an element, px, as it changes. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

const percent = (share: number) => `${share * 100}%`;

function words({ title, country }: Role): string {
  return country ? `${title}, ${country}` : title;
}

function Bar({ bar, width }: { bar: RoleBar; width: number }) {
  const { role } = bar;
  const place = labelPlace(bar, role.title, width);
  const range = formatDateRange(role.from, role.to);
  return (
    <li
      className={`role-bar ${place}`}
      style={{ insetInlineStart: percent(bar.start), width: percent(bar.end - bar.start) }}
      data-tip={`${words(role)}: ${range}, ${plural(role.documents, 'document')}`}
    >
      <span className="role-words">
        <span dir="auto">{role.title}</span>
        <span className="sr">, {range}</span>
      </span>
    </li>
  );
}

/** Years at the ends of the line stand inside of it. */
const edgeOf = (at: number) => (at < 0.03 ? 'first' : at > 0.97 ? 'last' : undefined);

const shownAtFirst = 6;

export function Roles({ roles }: { roles: readonly Role[] }) {
  const { ref, width } = useWidth();
  const [all, setAll] = useState(false);
  const line = layOutRoles(roles);
  if (roles.length === 0) return null;
  const rows = all ? line.rows : line.rows.slice(0, shownAtFirst);
  return (
    <section className="part" aria-label="Roles">
      <h3 className="h3">
        Roles
        <span className="end" />
        {line.rows.length > shownAtFirst && (
          <button type="button" className="btn-link small" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${line.rows.length}`}
          </button>
        )}
      </h3>
      {rows.length > 0 && (
        <div ref={ref} className="role-line">
          {line.ticks.map(({ year, at }) => (
            <span key={year} className="role-tick" style={{ insetInlineStart: percent(at) }} aria-hidden="true" />
          ))}
          {rows.map((row) => (
            <ul key={`${row.title} ${row.bars[0]?.start}`} className="role-row">
              {row.bars.map((bar) => (
                <Bar key={bar.start} bar={bar} width={width} />
              ))}
            </ul>
          ))}
          <div className="role-years" aria-hidden="true">
            {line.ticks.map(({ year, at }) => (
              <span key={year} className={edgeOf(at)} style={{ insetInlineStart: percent(at) }}>
                {year}
              </span>
            ))}
          </div>
        </div>
      )}
      {line.undated.length > 0 && (
        <p className="ink2 small" dir="auto">
          Without a date: {line.undated.map(words).join('; ')}
        </p>
      )}
    </section>
  );
}
