/** What was done, when and by whom; what of it stands. Any of it can be taken back, also tomorrow. */
import { History as HistoryIcon, Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { HistoryRow } from '../../../shared/contract/rows.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { redo, run, undo } from '../../api/commands.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { showToast } from '../../api/toasts.ts';
import { amendRoute, useRoute } from '../../app/router.ts';
import { invoke, useShortcut } from '../../app/shortcuts.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { Button, TextButton } from '../../ui/button.tsx';
import { roles } from '../../ui/data-table/roles.ts';
import { Empty, Failed, Skeleton } from '../../ui/feedback.tsx';
import { importIcon } from '../../ui/icons.ts';
import { daysOf, stepsTo, timeOf } from './days.ts';

const firstRows = 200;
const mostRows = 1000;
const loadingWidths = ['46%', '58%', '40%', '52%', '44%'] as const;

const stateWords: Readonly<Record<HistoryRow['state'], string>> = {
  done: '',
  undone: 'undone',
  dropped: 'undone, a later change took its place',
};

/** Makes changes again, one after the other, until this one is. */
async function redoTo(steps: number): Promise<void> {
  let made = 0;
  while (made < steps && (await run('history.redo', {}, { toast: false }))) made++;
  if (made > 0) showToast({ text: `Redone: ${plural(made, 'change')}`, action: 'undo' });
}

function ToHere({ rows, row }: { rows: readonly HistoryRow[]; row: HistoryRow }) {
  const steps = stepsTo(rows, row);
  if (!steps) return null;
  const act = () => (steps.move === 'undo' ? void run('history.undoTo', { id: row.id }) : void redoTo(steps.steps));
  const verb = steps.move === 'undo' ? 'Undo' : 'Redo';
  return (
    <Button small icon={steps.move === 'undo' ? Undo2 : Redo2} onClick={act}>
      {steps.steps === 1 ? verb : `${verb} ${formatNumber(steps.steps)} changes to here`}
    </Button>
  );
}

interface LineProps {
  readonly rows: readonly HistoryRow[];
  readonly row: HistoryRow;
  readonly id: string;
  readonly on: boolean;
}

function HistoryLine({ rows, row, id, on }: LineProps) {
  const line = { ...roles.row, 'aria-selected': on, 'aria-level': 2, onClick: () => amendRoute({ at: row.id }) };
  const stands = row.state === 'done';
  return (
    <div id={id} className={`tr${on ? ' sel' : ''}${stands ? '' : ' is-undone'}`} {...line}>
      <div {...roles.cell} className="c2">
        {timeOf(row.at)}
      </div>
      <div {...roles.cell} className="row">
        <span className="cut" dir="auto" data-cut="">
          {row.label}
        </span>
        {!stands && <span className="small ink3 nowrap">{stateWords[row.state]}</span>}
      </div>
      <div {...roles.cell} className="c2 cut" dir="auto" data-cut="">
        {row.coder ?? ''}
      </div>
      <div {...roles.cell} className="num c2">
        {formatNumber(row.changed)}
      </div>
      <div {...roles.cell} className="history-act">
        {on && <ToHere rows={rows} row={row} />}
      </div>
    </div>
  );
}

function HistoryList({ rows, at }: { rows: readonly HistoryRow[]; at: number | null }) {
  const id = useId();
  const index = rows.findIndex((row) => row.id === at);
  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!next) return;
    amendRoute({ at: next.id });
    document.getElementById(`${id}-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('next', () => go(index + 1));
  useShortcut('previous', () => go(index - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  const grid = {
    role: 'treegrid',
    'aria-label': 'History',
    'aria-rowcount': rows.length,
    'aria-activedescendant': index < 0 ? undefined : `${id}-${at}`,
    tabIndex: 0,
    onKeyDown,
  };
  const group = { ...roles.row, 'aria-level': 1, 'aria-expanded': true };
  return (
    <div className="history-list" {...grid}>
      <div {...roles.row} className="tr th">
        <div {...roles.head}>Time</div>
        <div {...roles.head}>Change</div>
        <div {...roles.head}>By</div>
        <div {...roles.head} className="num">
          Rows
        </div>
        <div {...roles.head}>
          <span className="sr">To here</span>
        </div>
      </div>
      {daysOf(rows, new Date()).map((day) => (
        <div key={day.date} {...roles.body}>
          <div className="tr-group" {...group}>
            <div {...roles.cell} className="row">
              <b>{day.name}</b>
              <span className="small ink3">{plural(day.rows.length, 'change')}</span>
            </div>
          </div>
          {day.rows.map((row) => (
            <HistoryLine key={row.id} id={`${id}-${row.id}`} rows={rows} row={row} on={row.id === at} />
          ))}
        </div>
      ))}
    </div>
  );
}

export function HistoryScreen() {
  const { at } = useRoute();
  const [limit, setLimit] = useState(firstRows);
  const result = useQuery('history.list', { limit });
  const rows = useLast(result.value);
  const info = useQuery('library.info', {}).value;
  useTitle('History');
  const isEmpty = rows?.length === 0;
  return (
    <Workspace>
      <div className="head">
        <h1>History</h1>
        {rows !== null && !isEmpty && <span className="count">{plural(rows.length, 'change')}</span>}
        <span className="end" />
        {!isEmpty && (
          <>
            <Button kind="quiet" icon={Undo2} shortcut="undo" disabled={!info?.undo} onClick={() => void undo()}>
              Undo
            </Button>
            <Button kind="quiet" icon={Redo2} shortcut="redo" disabled={!info?.redo} onClick={() => void redo()}>
              Redo
            </Button>
          </>
        )}
      </div>
      {rows === null && result.error && <Failed error={result.error} />}
      {rows === null && !result.error && (
        <div className="section-line pad">
          <Skeleton widths={loadingWidths} />
        </div>
      )}
      {isEmpty && (
        <div className="section-line fill">
          <Empty
            icon={HistoryIcon}
            title="Nothing was changed yet"
            actions={
              <Button kind="primary" icon={importIcon} onClick={() => invoke('import')}>
                Import documents
              </Button>
            }
          >
            Every import, tag and correction is kept here with its time and its coder, and can be undone from here.
          </Empty>
        </div>
      )}
      {rows !== null && !isEmpty && (
        <div className="scroll section-line">
          <HistoryList rows={rows} at={at} />
          {rows.length === limit && (
            <p className="history-more">
              {limit < mostRows ? (
                <TextButton onClick={() => setLimit(mostRows)}>Show earlier changes</TextButton>
              ) : (
                <span className="small ink3">
                  The latest {formatNumber(mostRows)} changes. “readout history” on the command line lists all of them.
                </span>
              )}
            </p>
          )}
        </div>
      )}
    </Workspace>
  );
}
