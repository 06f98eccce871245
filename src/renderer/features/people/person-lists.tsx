/** A person's statements by theme, the forms of the name, the meetings. */
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { MeetingRow } from '../../../shared/contract/rows.ts';
import { formatDate, formatNumber, meetingTypeLabels } from '../../../shared/format.ts';
import { screenExists } from '../../app/available-screens.ts';
import { personQuery, speakerQuery, themeQuery } from '../../app/queries.ts';
import { navigate } from '../../app/router.ts';
import { useThemesById } from '../../parts/use-themes.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import type { PersonDetail } from './role-line.ts';

export function ThemeBars({ detail }: { detail: PersonDetail }) {
  const themes = useThemesById();
  const most = Math.max(1, ...detail.themes.map(({ statements }) => statements));
  return (
    <section className="part" aria-label="Statements by theme">
      <h3 className="h3">Statements by theme</h3>
      {detail.themes.length === 0 && (
        <p className="ink3">{detail.row.statements === 0 ? 'No statements' : 'No statement has a theme yet'}</p>
      )}
      {detail.themes.map(({ theme: id, statements }) => {
        const theme = themes.get(id);
        return (
          theme && (
            <Link
              key={id}
              className={`bar-line hue-${theme.color}`}
              to={{ screen: 'statements', query: `${speakerQuery(detail.row.name)} ${themeQuery(theme.name)}` }}
            >
              <span className="cut" dir="auto" data-cut="">
                {theme.name}
              </span>
              <span className="bar-track" aria-hidden="true">
                <i style={{ width: `${(statements / most) * 100}%` }} />
              </span>
              <span className="num c">{formatNumber(statements)}</span>
            </Link>
          )
        );
      })}
    </section>
  );
}

const formsAtFirst = 6;

export function Forms({ forms }: { forms: PersonDetail['forms'] }) {
  const [all, setAll] = useState(false);
  const shown = all ? forms : forms.slice(0, formsAtFirst);
  return (
    <section className="part" aria-label="As written">
      <h3 className="h3">
        As written <span className="more">{forms.length === 1 ? '1 form' : `${formatNumber(forms.length)} forms`}</span>
        <span className="end" />
        {forms.length > formsAtFirst && (
          <button type="button" className="btn-link small" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : 'Show all'}
          </button>
        )}
      </h3>
      <table className="flat forms">
        <thead>
          <tr>
            <th scope="col">Form</th>
            <th scope="col" className="num">
              Times
            </th>
            <th scope="col" className="num">
              Since
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ form, times, since }) => (
            <tr key={form}>
              <td className="cut" dir="auto" data-cut="">
                {form}
              </td>
              <td className="num ink2">{formatNumber(times)}</td>
              <td className="num ink3 small">{since?.slice(0, 4) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function others(meeting: MeetingRow, person: number) {
  const people = meeting.participants.filter((each) => each.person !== person);
  const countries = [...new Set(people.flatMap(({ country }) => country ?? []))];
  return { names: people.map(({ name }) => name).join(', '), countries: countries.join(', ') };
}

const meetingsAtFirst = 25;

function MeetingLine({ meeting, person }: { meeting: MeetingRow; person: number }) {
  const { names, countries } = others(meeting, person);
  const shown = names || meetingTypeLabels[meeting.type];
  return (
    <tr>
      <td className="ink2 nowrap">{meeting.date ? formatDate(meeting.date) : <span className="ink3">no date</span>}</td>
      <td className="cut" dir="auto" data-cut="">
        {screenExists('meetings') ? (
          <Link to={{ screen: 'meetings', id: meeting.id }} className="plain">
            {shown}
          </Link>
        ) : (
          shown
        )}
      </td>
      <td className="ink2 cut" dir="auto" data-cut="">
        {countries}
      </td>
      <td className="ink2 nowrap">{meetingTypeLabels[meeting.type]}</td>
      <td className="num ink2">{formatNumber(meeting.statements)}</td>
    </tr>
  );
}

export function PersonMeetings({ detail }: { detail: PersonDetail }) {
  const { row, meetings } = detail;
  if (meetings.length === 0) return null;
  return (
    <section className="part" aria-label="Meetings">
      <h3 className="h3">
        Meetings <span className="more">{formatNumber(meetings.length)}</span>
        <span className="end" />
        {screenExists('meetings') && (
          <button
            type="button"
            className="btn-link small"
            onClick={() => navigate({ screen: 'meetings', query: personQuery(row.name) })}
          >
            Open in Meetings
            <Icon of={ArrowRight} size="s" />
          </button>
        )}
      </h3>
      <table className="flat meetings-of">
        <thead>
          <tr>
            <th scope="col" aria-sort="descending" className="strong">
              Date
            </th>
            <th scope="col">With</th>
            <th scope="col">Country</th>
            <th scope="col">Type</th>
            <th scope="col" className="num">
              Statements
            </th>
          </tr>
        </thead>
        <tbody>
          {meetings.slice(0, meetingsAtFirst).map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} person={row.id} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
