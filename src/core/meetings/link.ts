/** Puts a document's meetings into the library: one row for one event, whoever reports it. */
import type { MeetingType } from '../../shared/domain.ts';
import type { ExtractedMeeting } from '../extract/types.ts';
import type { WriteHandle } from '../library/handles.ts';
import { anchorHash } from '../library/hash.ts';
import { bringParticipant } from '../participants/store.ts';
import * as people from '../people/store.ts';
import * as store from './store.ts';

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;
const UNCERTAIN = 0.5;

/** A call is never a meeting in a room; the other names are often used for one event by different publishers. */
function sameKind(a: MeetingType, b: MeetingType): boolean {
  return (a === 'phone_call') === (b === 'phone_call');
}

function findSameEvent(
  write: WriteHandle,
  meeting: ExtractedMeeting,
  persons: readonly number[],
  own: ReadonlySet<number>,
) {
  if (meeting.date === null || !WHOLE_DAY.test(meeting.date)) return undefined;
  return store
    .sameDayMeetings(write, meeting.date, persons)
    .find(
      (known) =>
        !own.has(known.id) &&
        known.common >= 2 &&
        known.common * 2 >= Math.min(known.participants, persons.length) &&
        sameKind(known.type, meeting.type),
    );
}

/** @param ids the library's person for each of the document's people; @returns how many meetings are new */
export function linkMeetings(
  write: WriteHandle,
  meetings: readonly ExtractedMeeting[],
  document: number,
  ids: ReadonlyMap<string, number>,
): number {
  let made = 0;
  const own = new Set<number>();
  for (const meeting of meetings) {
    const participants = meeting.participants.map((participant) => ({
      person: ids.get(participant.name) ?? people.insertPerson(write, participant.name, 'group', participant.country),
      role: participant.role,
      country: participant.country,
    }));
    const same = findSameEvent(
      write,
      meeting,
      participants.map((participant) => participant.person),
      own,
    );
    const id =
      same?.id ??
      store.insertMeeting(write, {
        type: meeting.type,
        date: meeting.date,
        dateBasis: meeting.date === null ? null : (meeting.dateBasis ?? 'stated'),
        place: meeting.place,
        review: meeting.confidence < UNCERTAIN ? 'uncertain' : 'unreviewed',
      });
    if (!same) made += 1;
    else if (same.place === null && meeting.place !== null) store.setPlace(write, id, meeting.place);
    own.add(id);
    for (const participant of participants) bringParticipant(write, document, { meeting: id, ...participant });
    store.insertReport(write, {
      meeting: id,
      document,
      main: meeting.main ? 1 : 0,
      start: meeting.evidence.start,
      end: meeting.evidence.end,
      dateStart: meeting.dateEvidence?.start ?? null,
      dateEnd: meeting.dateEvidence?.end ?? null,
      hash: anchorHash(meeting.evidence.text),
    });
  }
  return made;
}
