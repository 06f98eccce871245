/** Who took part in a meeting, with role and country at its date, and the documents that say so. */
import { Pencil } from 'lucide-react';
import { screenExists } from '../../app/available-screens.ts';
import { roleAndCountry } from '../../parts/meeting-words.ts';
import { IconButton } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { type MeetingDetail, publisher } from './meeting-detail.ts';

interface ParticipantsProps {
  readonly detail: MeetingDetail;
  readonly onCorrect: () => void;
}

type Brought = MeetingDetail['brought'][number];

/** What a document calls somebody: "White House: “President Zelenskyy”, “Volodymyr”". */
const namedThere = (title: string, forms: readonly string[]): string =>
  forms.length === 0 ? title : `${title}: ${forms.map((form) => `“${form}”`).join(', ')}`;

/** Where a participant comes from: the documents that name them, where there are several to choose from, or a person. */
function From({ brought, detail }: { brought: Brought | undefined; detail: MeetingDetail }) {
  const named = detail.readouts.filter(
    ({ document }, at, all) => all.findIndex((other) => other.document.id === document.id) === at,
  );
  if (brought === undefined || (named.length < 2 && brought.documents.length > 0)) return null;
  if (brought.documents.length === 0)
    return <span className="sub ink3 block">{brought.byHand ? 'Put here by hand' : 'Named by no document'}</span>;
  return (
    <span className="participant-from ink3">
      {brought.documents.map(({ id, forms }) => {
        const readout = named.find(({ document }) => document.id === id);
        if (!readout) return null;
        return (
          <Link
            key={id}
            to={{ screen: 'documents', id }}
            className="plain cut"
            dir="auto"
            data-tip={namedThere(readout.document.title, forms)}
          >
            {publisher(readout)}
          </Link>
        );
      })}
    </span>
  );
}

export function Participants({ detail, onCorrect }: ParticipantsProps) {
  const people = detail.row.participants;
  return (
    <div className="participants-row">
      {people.length === 0 && <span className="grow ink3">No participants are known.</span>}
      {people.length > 0 && (
        <ul className="participants" aria-label="Participants">
          {people.map((person) => (
            <li key={person.person}>
              {screenExists('people') ? (
                <Link
                  to={{ screen: 'people', id: person.person }}
                  className="plain strong cut block"
                  dir="auto"
                  data-cut=""
                >
                  {person.name}
                </Link>
              ) : (
                <b className="strong cut block" dir="auto" data-cut="">
                  {person.name}
                </b>
              )}
              <span className="sub cut" dir="auto" data-cut="">
                {roleAndCountry(person)}
              </span>
              <From brought={detail.brought.find((each) => each.person === person.person)} detail={detail} />
            </li>
          ))}
        </ul>
      )}
      <IconButton icon={Pencil} label="Correct the meeting" shortcut="edit" onClick={onCorrect} />
    </div>
  );
}
