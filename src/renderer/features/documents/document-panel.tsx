/** What is known of the document while no statement is selected: where it comes from, its meetings and people, its note. */
import { Pencil, X } from 'lucide-react';
import type { MeetingRow } from '../../../shared/contract/rows.ts';
import { formatDate, formatNumber, meetingTypeLabels, plural } from '../../../shared/format.ts';
import { bridge } from '../../api/bridge.ts';
import { screenExists } from '../../app/available-screens.ts';
import { valueOrShow } from '../../app/libraries.ts';
import { speakerQuery } from '../../app/queries.ts';
import { invoke, useShortcut } from '../../app/shortcuts.ts';
import { meetingCountries } from '../../parts/meeting-words.ts';
import { NoteEditor } from '../../parts/note-editor.tsx';
import { IconButton, TextButton } from '../../ui/button.tsx';
import { Fact, Facts } from '../../ui/fields.tsx';
import { KeyHint } from '../../ui/keys.tsx';
import { Link } from '../../ui/link.tsx';
import { KeyBar, PanelBody, PanelHead, Section } from '../../ui/panel.tsx';
import { type DocumentDetail, dateWithBasis } from './document-detail.ts';
import { DocumentThemes } from './document-themes.tsx';
import { languageName } from './languages.ts';

function Meeting({ row }: { row: MeetingRow }) {
  const words = (
    <>
      <span className="block" dir="auto">
        {meetingCountries(row)}
      </span>
      <span className="sub">
        {[meetingTypeLabels[row.type], row.place, row.date && formatDate(row.date)].filter(Boolean).join(' · ')}
      </span>
    </>
  );
  return (
    <li>
      {screenExists('meetings') ? (
        <Link to={{ screen: 'meetings', id: row.id }} className="plain block">
          {words}
        </Link>
      ) : (
        words
      )}
    </li>
  );
}

function People({ people }: { people: DocumentDetail['people'] }) {
  const speaking = people.filter((person) => person.statements > 0);
  if (speaking.length === 0) return null;
  return (
    <Section title="Speakers">
      <ul className="lines">
        {speaking.map((person) => (
          <li key={person.id} className="row">
            {screenExists('people') ? (
              <Link to={{ screen: 'people', id: person.id }} className="plain cut" dir="auto">
                {person.name}
              </Link>
            ) : (
              <Link to={{ screen: 'statements', query: speakerQuery(person.name) }} className="plain cut" dir="auto">
                {person.name}
              </Link>
            )}
            <span className="end ink3 small nowrap">{formatNumber(person.statements)} here</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Address({ url }: { url: string }) {
  return (
    <button
      type="button"
      className="btn-link address"
      onClick={async () => void valueOrShow(await bridge().shell.openLink(url))}
    >
      <span className="cut" data-cut="">
        {url.replace(/^https?:\/\/(www\.)?/u, '')}
      </span>
    </button>
  );
}

interface DocumentPanelProps {
  readonly detail: DocumentDetail;
  readonly onCorrect: () => void;
  readonly onPick: () => void;
}

export function DocumentPanel({ detail, onCorrect, onPick }: DocumentPanelProps) {
  const { row, meetings } = detail;
  useShortcut('edit', onCorrect);
  useShortcut('pickTheme', onPick);
  return (
    <>
      <PanelHead title="Document">
        <IconButton icon={Pencil} label="Correct the details" shortcut="edit" onClick={onCorrect} />
        <IconButton icon={X} label="Hide details" shortcut="details" onClick={() => invoke('details')} />
      </PanelHead>
      <PanelBody key={row.id}>
        <h2 className="panel-title" dir="auto">
          {row.title}
        </h2>
        <Section
          title="Details"
          actions={
            <TextButton shortcut="edit" onClick={onCorrect}>
              Correct
            </TextButton>
          }
        >
          <Facts>
            <Fact name="Date">{dateWithBasis(row) ?? <span className="ink3">not known</span>}</Fact>
            <Fact name="Source">{row.source ?? <span className="ink3">not known</span>}</Fact>
            {detail.place && <Fact name="Place">{detail.place}</Fact>}
            <Fact name="Language">{languageName(row.language)}</Fact>
            {row.url && (
              <Fact name="Address">
                <Address url={row.url} />
              </Fact>
            )}
            <Fact name="File">
              <span className="cut block" data-cut="">
                {row.file}
              </span>
            </Fact>
          </Facts>
        </Section>
        <DocumentThemes detail={detail} onPick={onPick} />
        {meetings.length > 0 && (
          <Section title={meetings.length === 1 ? 'Meeting' : plural(meetings.length, 'meeting')}>
            <ul className="lines two">
              {meetings.map((meeting) => (
                <Meeting key={meeting.id} row={meeting} />
              ))}
            </ul>
          </Section>
        )}
        <People people={detail.people} />
        <NoteEditor target="document" id={row.id} note={row.note} />
      </PanelBody>
      <KeyBar>
        <KeyHint of={['J']} label="next statement" />
        <KeyHint of={['S']} label="new from selection" />
      </KeyBar>
    </>
  );
}
