/** Correcting a meeting: what kind of event, when, where, and who took part. */
import { type FormEvent, useRef, useState } from 'react';
import { type MeetingType, meetingTypes } from '../../../shared/domain.ts';
import { meetingTypeLabels } from '../../../shared/format.ts';
import { useCommand } from '../../api/commands.ts';
import { DateField } from '../../parts/date-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, TextInput } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { type MeetingDetail, splitReadouts } from './meeting-detail.ts';
import { draftsOf, nameTwice, participantsOf } from './participant-drafts.ts';
import { ParticipantFields } from './participant-fields.tsx';

const formId = 'correct-meeting';

export function CorrectMeeting({ detail, onClose }: { detail: MeetingDetail; onClose: () => void }) {
  const { row } = detail;
  const [type, setType] = useState<MeetingType>(row.type);
  const [date, setDate] = useState(row.date);
  const [place, setPlace] = useState(row.place ?? '');
  const [people, setPeople] = useState(() => draftsOf(row.participants));
  const first = useRef<HTMLSelectElement>(null);
  const update = useCommand('meetings.update');
  const [report] = splitReadouts(detail).reports;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const participants = participantsOf(people, row.participants);
    // Only what differs: a date that stays keeps its basis.
    const change = {
      ...(type !== row.type && { type }),
      ...(date !== row.date && { date }),
      ...(place.trim() !== (row.place ?? '') && { place: place.trim() || null }),
      ...(participants && { participants }),
    };
    if (Object.keys(change).length === 0 || (await update.run({ id: row.id, ...change }))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Correct the meeting"
      width={640}
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" submit form={formId} disabled={update.running || nameTwice(people) !== null}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} className="dialog-form" onSubmit={(event) => void submit(event)}>
        <div className="two-fields">
          <Field label="Type">
            {(id) => (
              <Select
                ref={first}
                id={id}
                value={type}
                onChange={(event) => setType(meetingTypes.find((each) => each === event.target.value) ?? type)}
              >
                {meetingTypes.map((each) => (
                  <option key={each} value={each}>
                    {meetingTypeLabels[each]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <DateField
            label="Date"
            value={date}
            onChange={setDate}
            placeholder="not known"
            hint="13 Sep 2024, Sep 2024 or 2024"
          />
        </div>
        <Field label="Place">
          {(id) => (
            <TextInput id={id} maxLength={300} value={place} onChange={(event) => setPlace(event.target.value)} />
          )}
        </Field>
        <ParticipantFields drafts={people} document={report?.document.id ?? null} onChange={setPeople} />
      </form>
    </Dialog>
  );
}
