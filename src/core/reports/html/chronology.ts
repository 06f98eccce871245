/** Section "Chronology of meetings": who met whom, when and where, and which documents say so. */
import { meetingTypeLabels, plural } from '../../../shared/format.ts';
import type { ReportMeeting } from '../model.ts';
import type { Context } from './context.ts';
import { type Html, html } from './markup.ts';
import { dateWithBasis, placeLink, roleAndCountry } from './words.ts';

function participant({ name, role, country }: ReportMeeting['participants'][number]): Html {
  const parts = roleAndCountry(role, country);
  return html`<li><b><bdi>${name}</bdi></b>${parts.map((part) => html`, <bdi>${part}</bdi>`)}</li>`;
}

function reporting(meeting: ReportMeeting, context: Context): Html {
  const documents = context.model.documents;
  const linked = context.has('sources');
  const named = meeting.reportedIn.map(({ document, paragraph }, at) => {
    const source = documents[document - 1]?.source ?? null;
    return html`${at > 0 && '; '}${source !== null && html`<bdi>${source}</bdi> `}${placeLink(document, paragraph, linked)}`;
  });
  const elsewhere =
    meeting.elsewhere > 0 && `; also in ${plural(meeting.elsewhere, 'document')} without a statement in this report`;
  return html`<p class="reported">Reported by ${named}${elsewhere}</p>`;
}

function entry(meeting: ReportMeeting, context: Context): Html {
  return html`<li class="meeting">
<p class="when">${dateWithBasis(meeting.date, meeting.dateBasis)}</p>
<div class="what">
<p class="event"><b>${meetingTypeLabels[meeting.type]}</b>${meeting.place !== null && html`, <bdi>${meeting.place}</bdi>`}</p>
${meeting.participants.length > 0 && html`<ul class="participants">${meeting.participants.map(participant)}</ul>`}
${reporting(meeting, context)}
</div>
</li>`;
}

/** Years become headings where they would hold so many meetings each. */
const MEETINGS_A_YEAR = 3;

function heading(meeting: ReportMeeting): string {
  if (meeting.date === null) return 'Undated';
  return meeting.date.startsWith('--') ? 'Year not known' : meeting.date.slice(0, 4);
}

export function chronology(context: Context): Html {
  const { meetings } = context.model;
  if (meetings.length === 0) return html`<p class="empty">No document of this report reports a meeting.</p>`;
  const groups: { name: string; meetings: ReportMeeting[] }[] = [];
  for (const meeting of meetings) {
    const name = heading(meeting);
    const last = groups.at(-1);
    if (last?.name === name) last.meetings.push(meeting);
    else groups.push({ name, meetings: [meeting] });
  }
  const byYear = groups.length > 1 && meetings.length >= groups.length * MEETINGS_A_YEAR;
  const lists = byYear ? groups : [{ name: null, meetings }];
  return html`<p class="lead">${plural(meetings.length, 'meeting is', 'meetings are')} reported by the documents of this report. Meetings that the documents only mention are not listed.</p>
${lists.map(
  (group) => html`${group.name !== null && html`<h3>${group.name}</h3>`}
<ol class="chronology">${group.meetings.map((meeting) => entry(meeting, context))}</ol>`,
)}`;
}
