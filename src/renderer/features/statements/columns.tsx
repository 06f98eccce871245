/** The columns of the Statements table. */
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { formatDate, kindLabels } from '../../../shared/format.ts';
import { shortKindLabels, speakerNames } from '../../parts/statement/words.ts';
import { StatementText } from '../../parts/statement-text.tsx';
import { ThemeTags } from '../../parts/theme-tags.tsx';
import type { ThemesById } from '../../parts/use-themes.ts';
import { type Density, defaultLook, type TableColumn } from '../../ui/data-table/columns.ts';

export const standardLook = defaultLook({ sort: ['-date'], group: true });
export const themesWidth = 196;
/** Width of the column in a narrow window, where the sheet sets it. */
export const narrowThemesWidth = 152;

interface ColumnsInput {
  readonly themes: ThemesById;
  readonly needles: readonly RegExp[];
  readonly density: Density;
  /** Width of the themes' column, px. */
  readonly tagsWidth: number;
}

const cellPadding = 16;

function StatementCell({ row, needles, density }: { row: StatementRow } & Pick<ColumnsInput, 'needles' | 'density'>) {
  const lines = { compact: 1, comfort: 2, reading: null } as const;
  return (
    <>
      <StatementText row={row} needles={needles} lines={lines[density]} />
      {density !== 'compact' && (
        <div className="meta cut" data-cut="">
          {speakerNames(row)} · {shortKindLabels[row.kind]} · ¶ {row.paragraph}
        </div>
      )}
    </>
  );
}

function SpeakerCell({ row, density }: { row: StatementRow; density: Density }) {
  return (
    <>
      <span className="cut block" dir="auto" data-cut="">
        {speakerNames(row)}
      </span>
      {density !== 'compact' && (
        <span className="sub cut">
          {shortKindLabels[row.kind]} · ¶ {row.paragraph}
        </span>
      )}
    </>
  );
}

export function statementColumns({ themes, needles, density, tagsWidth }: ColumnsInput): TableColumn<StatementRow>[] {
  const rows = { compact: 1, comfort: 2, reading: null }[density];
  return [
    {
      id: 'statement',
      header: 'Statement',
      width: null,
      fixed: true,
      cell: (row) => <StatementCell row={row} needles={needles} density={density} />,
    },
    {
      id: 'speaker',
      header: 'Speaker',
      width: 168,
      sort: 'speaker',
      className: 'col-spk',
      cell: (row) => <SpeakerCell row={row} density={density} />,
    },
    {
      id: 'themes',
      header: 'Themes',
      width: themesWidth,
      className: 'col-themes',
      cell: (row) => <ThemeTags tags={row.tags} themes={themes} width={tagsWidth - cellPadding} rows={rows} />,
    },
    {
      id: 'kind',
      header: 'Kind',
      width: 88,
      optional: true,
      sort: 'kind',
      className: 'col-kind',
      cell: (row) => <span data-tip={kindLabels[row.kind]}>{shortKindLabels[row.kind]}</span>,
    },
    {
      id: 'date',
      header: 'Date',
      width: 104,
      optional: true,
      sort: 'date',
      className: 'col-pos',
      cell: (row) => <span className="nowrap c2">{row.date && formatDate(row.date)}</span>,
    },
    {
      id: 'country',
      header: 'Country',
      width: 120,
      optional: true,
      sort: 'country',
      className: 'col-pos',
      cell: (row) => (
        <span className="cut block c2" data-cut="">
          {row.country}
        </span>
      ),
    },
    {
      id: 'note',
      header: 'Note',
      width: 160,
      optional: true,
      className: 'col-pos',
      cell: (row) => (
        <span className={density === 'compact' ? 'cut block c2' : 'clamp2 c2'} dir="auto" data-cut="">
          {row.note}
        </span>
      ),
    },
  ];
}
