/** Report: choices at the start, beside them the report as it will be. */
import { Check, Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ErrorValue } from '../../../shared/errors.ts';
import { plural } from '../../../shared/format.ts';
import { usePreference } from '../../api/preferences.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { amendRoute, useRoute } from '../../app/router.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { periodProblem, type ReportChoices, type ReportRequest, type ReportSection, requestOf } from './choices.ts';
import { ChoicesForm, type Summary } from './choices-form.tsx';
import { choices, zoom, zooms } from './kept-choices.ts';
import { LargeReport, NoReport, NothingImported } from './no-report.tsx';
import { Preview, type PreviewProps } from './preview.tsx';
import { saveReport } from './save-report.ts';

/** Typing is not followed letter by letter. */
const settleMs = 250;
/** More statements than this are previewed when asked for: making their report holds up the engine for seconds. */
const mostAtOnce = 30_000;

/** The text once it has stayed the same for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** How many statements a request is about; null where they are few enough for the number not to matter. */
function useLargeCount(request: ReportRequest): number | null {
  const all = useQuery('library.info', {}).value?.statements ?? 0;
  const period = request.from || request.to ? ` date:${request.from ?? ''}..${request.to ?? ''}` : '';
  const query = `${request.query === '' ? '' : `(${request.query})`}${period}`.trim();
  const found = useQuery('statements.ids', all > mostAtOnce ? { query } : null).value?.ids.length;
  return found !== undefined && found > mostAtOnce ? found : null;
}

function DeskHead({ summary }: { summary: Summary | null }) {
  const [percent, setPercent] = usePreference(zoom);
  return (
    <div className="head">
      <span className="ink2 cut wide-only">
        {summary &&
          `${plural(summary.statements, 'statement')} · ${plural(summary.meetings, 'meeting')} · ${plural(summary.documents, 'document')}`}
      </span>
      <span className="end" />
      <span className="small ink2 row checked" role="status">
        {summary && (
          <>
            <Icon of={Check} size="s" />
            {plural(summary.checked, 'citation')} checked against{' '}
            {summary.checked === 1 ? 'its source' : 'their sources'}
          </>
        )}
      </span>
      {summary && (
        <Select
          className="zoom"
          aria-label="Size of the preview"
          value={String(percent)}
          onChange={(event) => setPercent(Number(event.target.value))}
        >
          {zooms.map((each) => (
            <option key={each} value={each}>
              {each}%
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

interface DeskProps {
  readonly section: ReportSection | null;
  readonly onChoose: (part: Partial<ReportChoices>) => void;
  readonly onQuery: (query: string) => void;
  readonly report: ReturnType<typeof useReport>;
}

/** The numbers of the report of these choices, once they have settled. */
function useReport(request: ReportRequest) {
  const settled = useSettled(JSON.stringify(request));
  const asked = JSON.parse(settled) as ReportRequest;
  const large = useLargeCount(asked);
  const [wanted, setWanted] = useState<string | null>(null);
  const problem = periodProblem(asked.from, asked.to);
  const waits = (large !== null && wanted !== settled) || problem !== null;
  const result = useQuery('reports.summary', waits ? null : asked);
  const last = useLast(result.value);
  const error: ErrorValue | null = problem === null ? result.error : { code: 'NOT_FOUND', message: problem };
  return {
    asked,
    /** Of the choices as they are. */
    summary: result.value,
    /** The latest that was there, while the next is made. */
    last: error || waits ? null : last,
    error,
    large: large !== null && wanted !== settled ? large : null,
    show: () => setWanted(settled),
  };
}

function Desk({ section, onChoose, onQuery, report }: DeskProps) {
  const info = useQuery('library.info', {}).value;
  const [percent] = usePreference(zoom);
  const { asked, last, error, large } = report;
  const [shown, setShown] = useState<Pick<PreviewProps, 'request' | 'hash' | 'section'> | null>(null);
  const hash = report.summary?.hash;
  if (hash !== undefined && hash !== shown?.hash) setShown({ request: asked, hash, section });
  const empty = info?.statements === 0;
  return (
    <section className="desk" aria-label="Preview">
      <DeskHead summary={empty ? null : last} />
      {empty && <NothingImported />}
      {!empty && large !== null && <LargeReport words={plural(large, 'statement')} onShow={report.show} />}
      {!empty && error && <NoReport error={error} request={asked} onChoose={onChoose} onQuery={onQuery} />}
      {!empty && large === null && !error && shown && <Preview {...shown} zoom={percent} />}
      {!empty && large === null && !error && !shown && <div className="fill" aria-busy="true" />}
    </section>
  );
}

export function ReportScreen() {
  useTitle('Report');
  const { query } = useRoute();
  const [chosen, setChosen] = usePreference(choices);
  const [section, setSection] = useState<ReportSection | null>(null);
  const [saving, setSaving] = useState(false);
  const views = (useQuery('views.list', {}).value ?? []).filter((view) => view.screen === 'statements');
  const view = query === '' ? null : (views.find((each) => each.query === query) ?? null);
  const request = requestOf(query, chosen, view?.name ?? null);
  const report = useReport(request);
  const choose = (part: Partial<ReportChoices>) => {
    setSection(null);
    setChosen((now) => ({ ...now, ...part }));
  };
  const onQuery = (next: string) => amendRoute({ query: next });
  const save = async () => {
    setSaving(true);
    await saveReport(request);
    setSaving(false);
  };
  return (
    <Workspace>
      <div className="report">
        <section className="report-choices" aria-label="Choices">
          <div className="head">
            <h1>Report</h1>
          </div>
          <ChoicesForm
            chosen={chosen}
            onChoose={choose}
            onSection={setSection}
            query={query}
            onQuery={onQuery}
            views={views}
            view={view}
            summary={report.last}
          />
          <div className="keybar">
            <span className="small ink3">HTML, in one file</span>
            <span className="end" />
            <Button
              kind="primary"
              icon={Upload}
              disabled={saving || (report.last === null && report.large === null)}
              onClick={() => void save()}
            >
              Save report
            </Button>
          </div>
        </section>
        <Desk section={section} onChoose={choose} onQuery={onQuery} report={report} />
      </div>
    </Workspace>
  );
}
