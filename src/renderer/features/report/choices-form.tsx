/** The choices of a report, in a column of their own. */
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { DateField } from '../../parts/date-field.tsx';
import { TextButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field, TextInput } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { limits, periodProblem, queryWords, type ReportChoices, type ReportSection, withSection } from './choices.ts';

export type Summary = Output<'reports.summary'>;
type View = Output<'views.list'>[number];

interface FormProps {
  readonly chosen: ReportChoices;
  readonly onChoose: (part: Partial<ReportChoices>) => void;
  /** A section was put in: the preview shows it. */
  readonly onSection: (section: ReportSection | null) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Saved queries of statements. */
  readonly views: readonly View[];
  readonly view: View | null;
  readonly summary: Summary | null;
}

/** The library, the query that was shown when the report was asked for, or a saved one. */
function SourceField({ query, onQuery, views, view }: Pick<FormProps, 'query' | 'onQuery' | 'views' | 'view'>) {
  const [present, setPresent] = useState('');
  if (query !== '' && view === null && query !== present) setPresent(query);
  return (
    <Field label="Statements from">
      {(id) => (
        <span className={`picked${view ? ' with-icon' : ''}`}>
          {view && <Icon of={Bookmark} />}
          <Select id={id} value={query} onChange={(event) => onQuery(event.target.value)}>
            <option value="">All statements</option>
            {present !== '' && !views.some((each) => each.query === present) && (
              <optgroup label="The query shown before">
                <option value={present}>{queryWords(present)}</option>
              </optgroup>
            )}
            {views.length > 0 && (
              <optgroup label="Views">
                {views.map((each) => (
                  <option key={each.id} value={each.query}>
                    {each.name}
                  </option>
                ))}
              </optgroup>
            )}
          </Select>
        </span>
      )}
    </Field>
  );
}

const sections: readonly {
  readonly id: ReportSection;
  readonly name: string;
  readonly extent: (summary: Summary) => string;
}[] = [
  { id: 'overview', name: 'Overview', extent: () => '' },
  { id: 'chronology', name: 'Chronology of meetings', extent: ({ meetings }) => plural(meetings, 'meeting') },
  {
    id: 'statements',
    name: 'Key statements by theme',
    extent: ({ printed, statements }) => `${formatNumber(printed)} of ${formatNumber(statements)}`,
  },
  { id: 'charts', name: 'Charts', extent: ({ charts }) => plural(charts, 'chart') },
  { id: 'sources', name: 'List of sources', extent: ({ documents }) => plural(documents, 'document') },
  { id: 'table', name: 'All statements as a table', extent: ({ statements }) => plural(statements, 'row') },
];

function ContentsField({ chosen, onChoose, onSection, summary }: FormProps) {
  const change = (section: ReportSection, on: boolean) => {
    onChoose({ sections: withSection(chosen.sections, section, on) });
    onSection(on ? section : null);
  };
  return (
    <fieldset className="field contents-field">
      <legend className="label">Contents</legend>
      {sections.map(({ id, name, extent }) => (
        <div key={id} className="row">
          <Checkbox
            visibleLabel
            label={name}
            checked={chosen.sections.includes(id)}
            onChange={(on) => change(id, on)}
          />
          <span className="end small ink3 nowrap">{summary && extent(summary)}</span>
        </div>
      ))}
    </fieldset>
  );
}

function PeriodFields({ chosen, onChoose }: Pick<FormProps, 'chosen' | 'onChoose'>) {
  const problem = periodProblem(chosen.from, chosen.to);
  return (
    <div className="field">
      <div className="halves">
        <DateField label="From" value={chosen.from} onChange={(from) => onChoose({ from })} placeholder="The first" />
        <DateField label="To" value={chosen.to} onChange={(to) => onChoose({ to })} placeholder="The last" />
      </div>
      {problem && (
        <p className="hint" role="status">
          {problem}
        </p>
      )}
    </div>
  );
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function DateOfReport({ chosen, onChoose }: Pick<FormProps, 'chosen' | 'onChoose'>) {
  return (
    <div className="dated">
      <DateField
        dayOnly
        label="Date on the report"
        value={chosen.date}
        onChange={(date) => onChoose({ date })}
        placeholder="None"
        hint="With a fixed date, or none, the file is the same, byte for byte, each time."
      />
      <TextButton onClick={() => onChoose({ date: today() })}>Today</TextButton>
    </div>
  );
}

export function ChoicesForm(props: FormProps) {
  const { chosen, onChoose, view } = props;
  return (
    <div className="scroll report-fields">
      <Field label="Title">
        {(id) => (
          <TextInput
            id={id}
            value={chosen.title}
            maxLength={300}
            placeholder={view?.name ?? 'Statements and meetings'}
            onChange={(event) => onChoose({ title: event.target.value })}
          />
        )}
      </Field>
      <SourceField {...props} />
      <PeriodFields chosen={chosen} onChoose={onChoose} />
      <ContentsField {...props} />
      <div className="field">
        <span className="label" aria-hidden="true">
          Include
        </span>
        <Segmented
          wide
          label="Include"
          value={chosen.confirmedOnly ? 'confirmed' : 'both'}
          onChange={(value) => onChoose({ confirmedOnly: value === 'confirmed' })}
          options={[
            { value: 'confirmed', label: 'Confirmed only' },
            { value: 'both', label: 'Confirmed and unreviewed' },
          ]}
        />
        <p className="hint">Suggested themes are never counted.</p>
      </div>
      <Field label="Statements of each theme" hint="Confirmed ones first, then those tagged by hand.">
        {(id) => (
          <Select
            id={id}
            value={String(chosen.perTheme)}
            onChange={(event) => onChoose({ perTheme: Number(event.target.value) })}
          >
            {limits.map((limit) => (
              <option key={limit} value={limit}>
                {limit === 0 ? 'All' : `At most ${limit}`}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <DateOfReport chosen={chosen} onChoose={onChoose} />
    </div>
  );
}
