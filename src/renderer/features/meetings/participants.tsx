/** Who took part in a meeting, with role and country at its date. */
import { Pencil } from 'lucide-react';
import type { ParticipantRow } from '../../../shared/contract/rows.ts';
import { screenExists } from '../../app/available-screens.ts';
import { roleAndCountry } from '../../parts/meeting-words.ts';
import { IconButton } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';

interface ParticipantsProps {
  readonly people: readonly ParticipantRow[];
  readonly onCorrect: () => void;
}

export function Participants({ people, onCorrect }: ParticipantsProps) {
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
            </li>
          ))}
        </ul>
      )}
      <IconButton icon={Pencil} label="Correct the meeting" shortcut="edit" onClick={onCorrect} />
    </div>
  );
}
