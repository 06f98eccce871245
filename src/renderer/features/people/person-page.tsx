/** A person: how much of them is in the library, roles over time, statements by theme, forms of the name, meetings. */
import { Merge, Pencil, Split } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { PersonRow } from '../../../shared/contract/rows.ts';
import { formatDateRange, formatNumber } from '../../../shared/format.ts';
import { screenExists } from '../../app/available-screens.ts';
import { personQuery, speakerQuery } from '../../app/queries.ts';
import { navigate, type RouteInput } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { NoteEditor } from '../../parts/note-editor.tsx';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { MergePerson } from './merge-person.tsx';
import { PersonForm, personKindLabels } from './person-form.tsx';
import { Forms, PersonMeetings, ThemeBars } from './person-lists.tsx';
import type { PersonDetail } from './role-line.ts';
import { Roles } from './roles.tsx';
import { otherForms, SplitPerson } from './split-person.tsx';

/** "President, Russia": the latest role that a document states; else the country, or what it is. */
function whoIs(row: PersonRow): string {
  const [role] = row.roles;
  const country = role?.country ?? row.country;
  if (role) return [role.title, country].filter(Boolean).join(', ');
  return row.kind === 'person' ? (country ?? '') : [personKindLabels[row.kind], country].filter(Boolean).join(', ');
}

const month = (date: string | null) => date?.slice(0, 7) ?? null;

function Count({ value, label, to }: { value: ReactNode; label: string; to?: RouteInput }) {
  const words = (
    <>
      <b>{value}</b>
      <span>{label}</span>
    </>
  );
  return to && screenExists(to.screen) ? (
    <Link to={to} className="plain">
      {words}
    </Link>
  ) : (
    <div>{words}</div>
  );
}

interface PersonPageProps {
  readonly detail: PersonDetail;
  /** "1 of 947". */
  readonly place: string;
  readonly onBack: () => void;
}

export function PersonPage({ detail, place, onBack }: PersonPageProps) {
  const { row } = detail;
  const [doing, setDoing] = useState<'merge' | 'split' | 'edit' | null>(null);
  useShortcut('edit', () => setDoing('edit'));
  const done = () => setDoing(null);
  const of = (count: number, one: string) => (count === 1 ? one : `${one}s`);
  return (
    <section className="det" aria-label="Person">
      <div className="panel-head">
        <Button small kind="quiet" className="narrow-only" onClick={onBack}>
          People
        </Button>
        <span>{place}</span>
        <span className="end" />
        <Button small kind="quiet" icon={Merge} onClick={() => setDoing('merge')}>
          Merge
        </Button>
        {otherForms(detail).length > 0 && (
          <Button small kind="quiet" icon={Split} onClick={() => setDoing('split')}>
            Split
          </Button>
        )}
        <Button small kind="quiet" icon={Pencil} shortcut="edit" onClick={() => setDoing('edit')}>
          Edit
        </Button>
      </div>
      <div key={row.id} className="scroll det-body" tabIndex={-1}>
        <h2 className="page-title" dir="auto">
          {row.name}
        </h2>
        <div className="ink2 page-sub" dir="auto">
          {whoIs(row)}
        </div>
        <div className="counts">
          <Count
            value={formatNumber(row.statements)}
            label={of(row.statements, 'statement')}
            to={{ screen: 'statements', query: speakerQuery(row.name) }}
          />
          <Count
            value={formatNumber(row.meetings)}
            label={of(row.meetings, 'meeting')}
            to={{ screen: 'meetings', query: personQuery(row.name) }}
          />
          <Count
            value={formatNumber(detail.documents)}
            label={of(detail.documents, 'document')}
            to={{ screen: 'documents', query: personQuery(row.name) }}
          />
          {detail.first && (
            <Count value={formatDateRange(month(detail.first), month(detail.last))} label="in this library" />
          )}
        </div>
        <Roles roles={detail.roles} />
        <div className="parts">
          <ThemeBars detail={detail} />
          {detail.forms.length > 0 && <Forms forms={detail.forms} />}
        </div>
        <PersonMeetings detail={detail} />
        <NoteEditor target="person" id={row.id} note={row.note} />
      </div>
      {/* A form is of the person on the page: where the next one has only just arrived, it begins anew. */}
      {doing === 'merge' && <MergePerson key={`merge ${row.id}`} row={row} onClose={done} />}
      {doing === 'split' && (
        <SplitPerson
          key={`split ${row.id}`}
          detail={detail}
          onClose={done}
          onMade={(id) => navigate({ screen: 'people', id })}
        />
      )}
      {doing === 'edit' && <PersonForm key={`edit ${row.id}`} row={row} onClose={done} />}
    </section>
  );
}
