/** A meeting: when, where, who with which role, and what each readout of it reports. */
import {
  CalendarDays,
  Check,
  ChevronDown,
  ChevronUp,
  Ellipsis,
  FileText,
  Flag,
  type LucideIcon,
  MapPin,
  Merge,
  MessagesSquare,
  Pencil,
  Phone,
  Plane,
  Presentation,
  Split,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import type { MeetingRow } from '../../../shared/contract/rows.ts';
import type { MeetingType } from '../../../shared/domain.ts';
import { formatDate, formatNumber, meetingTypeLabels, plural } from '../../../shared/format.ts';
import { run } from '../../api/commands.ts';
import { meetingRows } from '../../api/rows.ts';
import { screenExists } from '../../app/available-screens.ts';
import { invoke, useShortcut } from '../../app/shortcuts.ts';
import { meetingTitle } from '../../parts/meeting-words.ts';
import { NoteEditor } from '../../parts/note-editor.tsx';
import { ThemePicker } from '../../parts/theme-picker.tsx';
import { toggleWhole, wholeState } from '../../parts/whole-themes.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { Menu, MenuGroup, MenuItem } from '../../ui/menu.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Comparison } from './comparison.tsx';
import { CorrectMeeting } from './correct-meeting.tsx';
import { FullTexts } from './full-texts.tsx';
import {
  dateWords,
  type MeetingDetail,
  oddReport,
  oddWords,
  publisher,
  type Readout,
  splitReadouts,
} from './meeting-detail.ts';
import { MeetingThemes } from './meeting-themes.tsx';
import { MergeMeeting } from './merge-meeting.tsx';
import { Participants } from './participants.tsx';

const typeIcons: Readonly<Record<MeetingType, LucideIcon>> = {
  meeting: Users,
  talks: MessagesSquare,
  phone_call: Phone,
  visit: Plane,
  conference: Presentation,
  ceremony: Flag,
  other: Users,
};

const views = [
  { value: 'point', label: 'By point' },
  { value: 'text', label: 'Full texts' },
] as const;

const split = (id: number, document: number) => run('meetings.split', { id, document });
const review = (row: MeetingRow, state: MeetingRow['review']) => run('meetings.update', { id: row.id, review: state });

function SplitMenu({ row, reports }: { row: MeetingRow; reports: readonly Readout[] }) {
  if (reports.length < 2) return null;
  return (
    <Menu
      align="end"
      trigger={
        <Button small kind="quiet" icon={Split}>
          Split
        </Button>
      }
    >
      <MenuGroup label="Make it its own meeting">
        {reports.map((report) => (
          <MenuItem
            key={report.document.id}
            detail={report.document.date && formatDate(report.document.date)}
            onSelect={() => void split(row.id, report.document.id)}
          >
            {publisher(report)}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}

interface HeadProps {
  readonly row: MeetingRow;
  readonly reports: readonly Readout[];
  readonly place: string;
  readonly onMerge: () => void;
  readonly onCorrect: () => void;
  readonly onBack: () => void;
}

function PageHead({ row, reports, place, onMerge, onCorrect, onBack }: HeadProps) {
  const confirmed = row.review === 'confirmed';
  return (
    <div className="panel-head">
      <Button small kind="quiet" className="narrow-only" onClick={onBack}>
        Meetings
      </Button>
      <span>{place}</span>
      <span className="end" />
      <IconButton icon={ChevronUp} label="Previous" shortcut="previous" onClick={() => invoke('previous')} />
      <IconButton icon={ChevronDown} label="Next" shortcut="next" onClick={() => invoke('next')} />
      <SplitMenu row={row} reports={reports} />
      <Button small kind="quiet" icon={Merge} onClick={onMerge}>
        Merge
      </Button>
      <Menu align="end" trigger={<IconButton icon={Ellipsis} label="More" />}>
        <MenuItem icon={Pencil} shortcut="edit" onSelect={onCorrect}>
          Correct the meeting…
        </MenuItem>
        <MenuItem
          icon={Check}
          shortcut="confirm"
          onSelect={() => void review(row, confirmed ? 'unreviewed' : 'confirmed')}
        >
          {confirmed ? 'Take back the confirmation' : 'Confirm the meeting'}
        </MenuItem>
      </Menu>
    </div>
  );
}

interface FactsProps {
  readonly detail: MeetingDetail;
  readonly reports: readonly Readout[];
  /** Documents that only mention it. */
  readonly mentions: number;
}

function Facts({ detail, reports, mentions }: FactsProps) {
  const { row } = detail;
  const evidence = detail.dateEvidence ?? undefined;
  return (
    <div className="meeting-facts ink2">
      <span className="row" data-tip={evidence && `From the words “${evidence}”`}>
        <Icon of={CalendarDays} />
        {dateWords(detail)}
      </span>
      <span className="row">
        <Icon of={typeIcons[row.type]} />
        {meetingTypeLabels[row.type]}
      </span>
      {row.place && (
        <span className="row" dir="auto">
          <Icon of={MapPin} />
          {row.place}
        </span>
      )}
      <span className="row">
        <Icon of={FileText} />
        {reports.length === 0
          ? `Mentioned in ${plural(mentions, 'document')}`
          : `${plural(reports.length, 'readout')}, ${plural(row.statements, 'statement')}`}
      </span>
      {row.review !== 'unreviewed' && (
        <span className="row">
          {row.review === 'confirmed' ? <Icon of={Check} /> : <span className="unc">?</span>}
          {row.review === 'confirmed' ? 'Confirmed' : 'Uncertain'}
        </span>
      )}
    </div>
  );
}

function OddDate({ row, odd }: { row: MeetingRow; odd: Readout }) {
  return (
    <Banner tone="warn">
      <span className="grow">
        <span dir="auto">{publisher(odd)}</span> {oddWords(odd)}. It may report another event.
      </span>
      <button type="button" className="btn-link" onClick={() => void split(row.id, odd.document.id)}>
        Make it its own meeting
      </button>
      <button type="button" className="btn-link" onClick={() => void review(row, 'confirmed')}>
        Keep here
      </button>
    </Banner>
  );
}

function Mentions({ mentions }: { mentions: readonly Readout[] }) {
  if (mentions.length === 0) return null;
  return (
    <section className="mentions">
      <h3 className="h3">
        Mentioned in <span className="ink3">{formatNumber(mentions.length)}</span>
      </h3>
      <ul>
        {mentions.map(({ document, evidence }) => (
          <li key={document.id}>
            {screenExists('documents') ? (
              <Link to={{ screen: 'documents', id: document.id }} className="plain cut block" dir="auto">
                {document.title}
              </Link>
            ) : (
              <span dir="auto">{document.title}</span>
            )}
            <p className="src ink2" dir="auto">
              {evidence.text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MeetingPageProps {
  /** The selected meeting, which `detail` may not have caught up with. */
  readonly id: number;
  readonly detail: MeetingDetail;
  /** "Meeting 214 of 612". */
  readonly place: string;
  readonly onBack: () => void;
}

export function MeetingPage({ id, detail, place, onBack }: MeetingPageProps) {
  const { row } = detail;
  const [view, setView] = useState<(typeof views)[number]['value']>('point');
  const [doing, setDoing] = useState<'merge' | 'correct' | 'tag' | null>(null);
  const { reports, mentions } = splitReadouts(detail);
  const odd = oddReport(detail, reports);
  useShortcut('edit', () => setDoing('correct'));
  useShortcut('pickTheme', () => setDoing('tag'));
  useShortcut('confirm', () => {
    const now = id === row.id ? row : meetingRows.get(id);
    if (now) void review(now, now.review === 'confirmed' ? 'unreviewed' : 'confirmed');
  });
  const done = () => setDoing(null);
  return (
    <section className="det" aria-label="Meeting">
      <PageHead
        {...{ row, reports, place, onBack }}
        onMerge={() => setDoing('merge')}
        onCorrect={() => setDoing('correct')}
      />
      <div key={row.id} className="scroll det-body" tabIndex={-1}>
        <h2 className="page-title" dir="auto">
          {meetingTitle(row)}
        </h2>
        <Facts detail={detail} reports={reports} mentions={mentions.length} />
        <Participants detail={detail} onCorrect={() => setDoing('correct')} />
        <MeetingThemes row={row} onPick={() => setDoing('tag')} />
        {odd && <OddDate row={row} odd={odd} />}
        {reports.length > 0 && (
          <>
            <div className="row cmp-head">
              <h3>{reports.length === 1 ? 'What it reports' : 'What each reports'}</h3>
              <span className="end" />
              <Segmented label="Show" value={view} onChange={setView} options={views} />
            </div>
            {view === 'point' ? <Comparison detail={detail} reports={reports} /> : <FullTexts reports={reports} />}
          </>
        )}
        <Mentions mentions={mentions} />
        <NoteEditor target="meeting" id={row.id} note={row.note} />
      </div>
      {/* A form is of the meeting on the page: where the next one has only just arrived, it begins anew. */}
      {doing === 'merge' && <MergeMeeting key={`merge ${row.id}`} detail={detail} onClose={done} />}
      {doing === 'tag' && (
        <ThemePicker
          onClose={done}
          onPick={(theme) => toggleWhole('meeting', [row], theme)}
          stateOf={(theme) => wholeState([row], theme)}
        />
      )}
      {doing === 'correct' && <CorrectMeeting key={`correct ${row.id}`} detail={detail} onClose={done} />}
    </section>
  );
}
