/** What the checked documents have in common, and what differs. */
import { X } from 'lucide-react';
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { IconButton, TextButton } from '../../ui/button.tsx';
import { Fact, Facts } from '../../ui/fields.tsx';
import { KeyHint } from '../../ui/keys.tsx';
import { KeyBar, PanelBody, PanelHead, Section } from '../../ui/panel.tsx';
import { addressWords, periodWords, sharedValue } from './corrections.ts';
import { languageName } from './languages.ts';
import type { CheckedDocuments } from './use-checked-documents.ts';

const shownValues = 8;

interface ValuesProps {
  readonly title: string;
  readonly rows: readonly DocumentRow[];
  readonly field: 'source' | 'language';
  readonly print?: (value: string) => string;
}

/** The values of a field with how many of the documents have each. */
function Values({ title, rows, field, print = (value) => value }: ValuesProps) {
  const { counts } = sharedValue(rows, field);
  const more = counts.length - shownValues;
  return (
    <Section title={title}>
      <ul className="lines">
        {counts.slice(0, shownValues).map(([value, documents]) => (
          <li key={value ?? ''} className="row">
            <span className={value === null ? 'ink3' : 'cut'} dir="auto" data-cut="">
              {value === null ? 'not known' : print(value)}
            </span>
            <span className="end ink3 small nowrap">{formatNumber(documents)}</span>
          </li>
        ))}
        {more > 0 && <li className="ink3 small">{formatNumber(more)} more</li>}
      </ul>
    </Section>
  );
}

interface DocumentSelectionPanelProps {
  readonly checked: CheckedDocuments;
  readonly onCorrect: () => void;
  readonly onClear: () => void;
}

export function DocumentSelectionPanel({ checked, onCorrect, onClear }: DocumentSelectionPanelProps) {
  const { ids, rows } = checked;
  const statements = rows.reduce((sum, row) => sum + row.statements, 0);
  return (
    <>
      <PanelHead title="Selection">
        <IconButton icon={X} label="Clear selection" shortcut="clearChecked" onClick={onClear} />
      </PanelHead>
      <PanelBody>
        <h2 className="panel-title">{plural(ids.length, 'document')}</h2>
        <Section
          title="Details"
          actions={
            <TextButton shortcut="edit" onClick={onCorrect}>
              Correct
            </TextButton>
          }
        >
          <Facts>
            <Fact name="Date">{periodWords(rows)}</Fact>
            <Fact name="Address">{addressWords(rows)}</Fact>
            <Fact name="Statements">{formatNumber(statements)}</Fact>
          </Facts>
        </Section>
        <Values title="Source" rows={rows} field="source" />
        <Values title="Language" rows={rows} field="language" print={languageName} />
      </PanelBody>
      <KeyBar>
        <KeyHint of={['Space']} label="select" />
        <KeyHint of={['Shift', '↓']} label="extend" />
        <KeyHint of={['Esc']} label="clear" />
      </KeyBar>
    </>
  );
}
