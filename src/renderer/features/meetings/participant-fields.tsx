/** The participants of a meeting in a form: a line each with name, role and country. */
import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { PersonField } from '../../parts/person-field.tsx';
import { IconButton, TextButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/fields.tsx';
import { nameTwice, type ParticipantDraft, withLine } from './participant-drafts.ts';

interface LineProps {
  readonly draft: ParticipantDraft;
  readonly number: number;
  readonly document: number | null;
  readonly onChange: (draft: ParticipantDraft) => void;
  readonly onRemove: () => void;
}

function Line({ draft, number, document, onChange, onRemove }: LineProps) {
  const who = draft.person?.name ?? `participant ${number}`;
  return (
    <li className="participant-line">
      <PersonField
        label={`Participant ${number}`}
        value={draft.person}
        document={document}
        onChange={(person) => onChange({ ...draft, person })}
      />
      <TextInput
        aria-label={`Role of ${who}`}
        maxLength={300}
        value={draft.role}
        onChange={(event) => onChange({ ...draft, role: event.target.value })}
      />
      <TextInput
        aria-label={`Country of ${who}`}
        maxLength={200}
        value={draft.country}
        onChange={(event) => onChange({ ...draft, country: event.target.value })}
      />
      <IconButton icon={X} label={`Remove ${who}`} onClick={onRemove} />
    </li>
  );
}

interface ParticipantFieldsProps {
  readonly drafts: readonly ParticipantDraft[];
  /** Whose people come first when a name is completed. */
  readonly document: number | null;
  readonly onChange: (drafts: readonly ParticipantDraft[]) => void;
}

export function ParticipantFields({ drafts, document, onChange }: ParticipantFieldsProps) {
  const twice = nameTwice(drafts);
  const lines = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const isAdding = useRef(false);
  useEffect(() => {
    // A new line is for a name.
    if (isAdding.current) lines.current?.lastElementChild?.querySelector('input')?.focus();
    isAdding.current = false;
  });
  const remove = (key: number) => {
    onChange(drafts.filter((draft) => draft.key !== key));
    add.current?.focus();
  };
  return (
    <fieldset className="participant-fields">
      <legend className="label">Participants</legend>
      {drafts.length > 0 && (
        <>
          <div className="participant-line small ink3" aria-hidden="true">
            <span>Name</span>
            <span>Role at the time</span>
            <span>Country</span>
          </div>
          <ul ref={lines}>
            {drafts.map((draft, index) => (
              <Line
                key={draft.key}
                draft={draft}
                number={index + 1}
                document={document}
                onChange={(next) => onChange(drafts.map((each) => (each.key === draft.key ? next : each)))}
                onRemove={() => remove(draft.key)}
              />
            ))}
          </ul>
        </>
      )}
      <div className="participant-add">
        <TextButton
          ref={add}
          icon={Plus}
          onClick={() => {
            isAdding.current = true;
            onChange(withLine(drafts));
          }}
        >
          Add a participant
        </TextButton>
        {twice && (
          <span className="small ink2" role="status">
            {twice} stands here twice.
          </span>
        )}
      </div>
    </fieldset>
  );
}
