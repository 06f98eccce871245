/** Statements whose speaker wants a look: as written, and who it probably is. */
import { Check, CircleQuestionMark, User } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { formatNumber } from '../../../shared/format.ts';
import { run } from '../../api/commands.ts';
import { statementRows, useRow } from '../../api/rows.ts';
import { screenExists } from '../../app/available-screens.ts';
import { navigate } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { StatementText } from '../../parts/statement-text.tsx';
import { Button } from '../../ui/button.tsx';
import { roles } from '../../ui/data-table/roles.ts';
import { Empty, Skeleton } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyHint } from '../../ui/keys.tsx';
import { ChooseSpeaker } from './choose-speaker.tsx';
import type { DoubtedSpeaker } from './review-words.ts';

interface SpeakersPaneProps {
  readonly title: string;
  readonly list: readonly DoubtedSpeaker[];
  /** Speakers that stand already: all can be confirmed at once. */
  readonly resolved: boolean;
}

/** Makes the people its speakers, or confirms that they are. */
function accept(item: DoubtedSpeaker): void {
  if (item.people.length === 0) return;
  if (item.resolved) void run('statements.review', { ids: [item.statement], review: 'confirmed' });
  else void run('statements.edit', { id: item.statement, speakers: item.people.map(({ id }) => ({ id })) });
}

/** Nobody is named: the statement stands without a speaker, confirmed. */
function setNobody(item: DoubtedSpeaker): void {
  if (item.resolved) void run('statements.edit', { id: item.statement, speakers: [] });
  else void run('statements.review', { ids: [item.statement], review: 'confirmed' });
}

interface LineProps {
  readonly item: DoubtedSpeaker;
  readonly domId: string;
  readonly on: boolean;
  readonly onSelect: () => void;
  readonly onOther: () => void;
}

function AsWritten({ row }: { row: StatementRow }) {
  return (
    <>
      {row.speakerAsWritten === null ? (
        <span className="ink2">nobody named</span>
      ) : (
        <b className="strong" dir="auto">
          “{row.speakerAsWritten}”
        </b>
      )}
      <div className="small ink2">
        <StatementText row={row} lines={2} />
      </div>
    </>
  );
}

function Line({ item, domId, on, onSelect, onOther }: LineProps) {
  const row = useRow(statementRows, item.statement);
  const line = { ...roles.row, 'aria-selected': on, onClick: onSelect };
  const names = item.people.map((person) => person.name).join(', ');
  return (
    <div id={domId} className={`review-speaker${on ? ' on' : ''}`} {...line}>
      <div {...roles.cell}>{row ? <AsWritten row={row} /> : <Skeleton widths={['40%', '90%']} />}</div>
      <div {...roles.cell}>
        {names === '' ? (
          <span className="ink3">not known</span>
        ) : (
          <>
            <span className="row review-person">
              <Icon of={User} />
              <span className="cut" dir="auto" data-cut="">
                {names}
              </span>
            </span>
            <span className="sub">{item.reason}</span>
          </>
        )}
      </div>
      <div {...roles.cell} className="row review-answers">
        {names !== '' && (
          <Button small {...(on ? { shortcut: 'accept' as const } : {})} onClick={() => accept(item)}>
            Accept
          </Button>
        )}
        <Button small kind="quiet" {...(on ? { shortcut: 'edit' as const } : {})} onClick={onOther}>
          Someone else
        </Button>
      </div>
    </div>
  );
}

export function SpeakersPane({ title, list, resolved }: SpeakersPaneProps) {
  const domId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState(0);
  const [other, setOther] = useState<number | null>(null);
  const at = Math.min(index, list.length - 1);
  const item = list[at];
  const chosen = other === null ? null : statementRows.get(other);
  useEffect(() => statementRows.want(list.map((each) => each.statement)), [list]);
  useEffect(() => scroll.current?.focus({ preventScroll: true }), []);
  const go = (to: number) => {
    const next = list[Math.max(0, Math.min(list.length - 1, to))];
    if (!next) return;
    setIndex(list.indexOf(next));
    document.getElementById(`${domId}-${next.statement}`)?.scrollIntoView({ block: 'nearest' });
  };
  const readable = screenExists('documents');
  const open = () => {
    const row = item && statementRows.get(item.statement);
    if (row) navigate({ screen: 'documents', id: row.document, at: row.id });
  };
  useShortcut('next', () => go(at + 1));
  useShortcut('previous', () => go(at - 1));
  useShortcut('accept', () => item && accept(item), item !== undefined);
  useShortcut('reject', () => item && setNobody(item), item !== undefined);
  useShortcut('edit', () => setOther(item?.statement ?? null), item !== undefined);
  useShortcut('openReader', open, readable && item !== undefined);
  const box = {
    role: 'grid',
    'aria-label': title,
    'aria-activedescendant': item && `${domId}-${item.statement}`,
    tabIndex: 0,
    onKeyDown: (event: KeyboardEvent) => {
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[event.key];
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(to);
    },
  };
  const confirmAll = () =>
    void run('statements.review', { ids: list.map((each) => each.statement), review: 'confirmed' });
  return (
    <section className="review-pane" aria-label={title}>
      <div className="head">
        <h1>{title}</h1>
        <span className="count">{formatNumber(list.length)}</span>
        <span className="end" />
        {resolved && list.length > 1 && (
          <Button icon={Check} onClick={confirmAll}>
            Accept all {formatNumber(list.length)}
          </Button>
        )}
      </div>
      {list.length === 0 ? (
        <div className="section-line fill">
          <Empty icon={CircleQuestionMark} title="Every speaker is settled">
            What a later import leaves open stands here.
          </Empty>
        </div>
      ) : (
        <>
          <div className="review-speaker review-speaker-head section-line small ink3" aria-hidden="true">
            <div>As written</div>
            <div>{resolved ? 'Read as' : 'Probably'}</div>
            <div />
          </div>
          <div ref={scroll} className="scroll review-lines" {...box}>
            {list.map((each, position) => (
              <Line
                key={each.statement}
                item={each}
                domId={`${domId}-${each.statement}`}
                on={position === at}
                onSelect={() => setIndex(position)}
                onOther={() => setOther(each.statement)}
              />
            ))}
          </div>
          <div className="keybar">
            <KeyHint of={['↵']} label="accept" />
            <KeyHint of={['E']} label="choose a person" />
            <KeyHint of={['X']} label="nobody" />
            {readable && <KeyHint of={['O']} label="open in reader" />}
          </div>
        </>
      )}
      {other !== null && chosen && (
        <ChooseSpeaker statement={other} document={chosen.document} onClose={() => setOther(null)} />
      )}
    </section>
  );
}
