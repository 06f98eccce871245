/** The participants of a meeting in a form: a line each with name, role and country. */
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { CountryField } from '../../parts/country-field.tsx';
import { PersonField } from '../../parts/person-field.tsx';
import { IconButton, TextButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/fields.tsx';
import { nameTwice, type ParticipantDraft, withLine, withMoved } from './participant-drafts.ts';

interface LineProps {
  readonly draft: ParticipantDraft;
  readonly number: number;
  readonly document: number | null;
  /** Nobody stands above, nobody below. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (draft: ParticipantDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function Line({ draft, number, document, isFirst, isLast, onChange, onMove, onRemove }: LineProps) {
  const who = draft.person?.name ?? `participant ${number}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className="participant-line" onKeyDownCapture={onKeyDown}>
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
      <CountryField
        label={`Country of ${who}`}
        value={draft.country}
        onChange={(country) => onChange({ ...draft, country })}
      />
      <IconButton icon={ArrowUp} label={`Move ${who} up`} data-move="" disabled={isFirst} onClick={() => onMove(-1)} />
      <IconButton
        icon={ArrowDown}
        label={`Move ${who} down`}
        data-move=""
        disabled={isLast}
        onClick={() => onMove(1)}
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
  /** Where the keys were in a line that moves: a moved line loses them. */
  const held = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // A new line is for a name.
    if (isAdding.current) lines.current?.lastElementChild?.querySelector('input')?.focus();
    isAdding.current = false;
    held.current?.focus();
    // The button of the end that the line came to takes no keys any more.
    if (held.current instanceof HTMLButtonElement && held.current.disabled) {
      held.current.parentElement?.querySelector<HTMLElement>('button[data-move]:enabled')?.focus();
    }
    held.current = null;
  });
  const move = (key: number, by: -1 | 1) => {
    held.current = window.document.activeElement instanceof HTMLElement ? window.document.activeElement : null;
    onChange(withMoved(drafts, key, by));
  };
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
                isFirst={index === 0}
                isLast={index === drafts.length - 1}
                onMove={(by) => move(draft.key, by)}
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
