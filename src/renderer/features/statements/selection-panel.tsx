/** What the checked statements have in common, and what commands would change. */
import { Plus, X } from 'lucide-react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { reviewStates } from '../../../shared/domain.ts';
import { formatDate, formatDateRange, formatNumber, plural, reviewLabels } from '../../../shared/format.ts';
import { applyTheme, decide, hasTheme, suggestionsOf, themeState } from '../../parts/statement/actions.ts';
import type { ThemesById } from '../../parts/use-themes.ts';
import { Button, IconButton, TextButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Fact, Facts } from '../../ui/fields.tsx';
import { KeyHint, Keys } from '../../ui/keys.tsx';
import { KeyBar, PanelBody, PanelHead, Section } from '../../ui/panel.tsx';
import { Tag } from '../../ui/tag.tsx';

interface SelectionPanelProps {
  readonly ids: readonly number[];
  /** The rows as far as they are here. */
  readonly rows: readonly StatementRow[];
  readonly themes: ThemesById;
  readonly onPick: () => void;
  readonly onClear: () => void;
}

function about(rows: readonly StatementRow[]): string {
  const documents = new Set(rows.map((row) => row.document)).size;
  const speakers = new Set(rows.flatMap((row) => row.speakers.map((speaker) => speaker.id))).size;
  const dates = rows.flatMap((row) => row.date ?? []).sort();
  const first = dates[0];
  const last = dates.at(-1);
  const when = first && last ? (first === last ? formatDate(first) : formatDateRange(first, last)) : null;
  return [plural(documents, 'document'), plural(speakers, 'speaker'), when].filter(Boolean).join(' · ');
}

/** Themes that stand on some of the rows, and those with a key that stand on none: what the keys would do. */
function listedThemes(rows: readonly StatementRow[], themes: ThemesById) {
  return [...themes.values()]
    .map((theme) => ({ theme, having: rows.filter((row) => hasTheme(row, theme.id)) }))
    .filter(({ theme, having }) => having.length > 0 || theme.key !== null)
    .sort((a, b) => b.having.length - a.having.length || (a.theme.key ?? 10) - (b.theme.key ?? 10))
    .slice(0, 9);
}

function ThemeLines({ ids, rows, themes }: Pick<SelectionPanelProps, 'ids' | 'rows' | 'themes'>) {
  return (
    <div className="theme-lines">
      {listedThemes(rows, themes).map(({ theme, having }) => {
        const state = themeState(rows, theme.id);
        const byRule =
          having.length > 0 &&
          having.every((row) => row.tags.some((tag) => tag.theme === theme.id && tag.state === 'rule'));
        return (
          <div key={theme.id} className="theme-line">
            <Checkbox label={theme.name} checked={state} onChange={() => applyTheme(theme.id, ids, state)} />
            <span>
              <Tag name={theme.name} color={theme.color} state={byRule ? 'rule' : 'hand'} />
            </span>
            <span className="small ink3">
              {formatNumber(having.length)} of {formatNumber(rows.length)}
            </span>
            <span>{theme.key !== null && <Keys of={[String(theme.key)]} />}</span>
          </div>
        );
      })}
    </div>
  );
}

function SuggestionLines({ rows, themes }: Pick<SelectionPanelProps, 'rows' | 'themes'>) {
  const counts = new Map<number, StatementRow[]>();
  for (const row of rows) {
    for (const tag of suggestionsOf(row)) counts.set(tag.theme, [...(counts.get(tag.theme) ?? []), row]);
  }
  if (counts.size === 0) return null;
  return (
    <Section title="Suggestions">
      {[...counts].map(([id, having], index) => {
        const theme = themes.get(id);
        const ids = having.map((row) => row.id);
        return (
          theme && (
            <div key={id} className="row suggestion-line">
              <Tag name={theme.name} color={theme.color} state="suggested" />
              <span className="small ink3 nowrap">
                on {having.length} of {rows.length}
              </span>
              <span className="end" />
              <Button
                small
                {...(index === 0 && { shortcut: 'accept' as const })}
                onClick={() => void decide(ids, true, id)}
              >
                Accept
              </Button>
              <Button
                small
                kind="quiet"
                {...(index === 0 && { shortcut: 'reject' as const })}
                onClick={() => void decide(ids, false, id)}
              >
                Reject
              </Button>
            </div>
          )
        );
      })}
    </Section>
  );
}

export function SelectionPanel({ ids, rows, themes, onPick, onClear }: SelectionPanelProps) {
  const states = (['confirmed', 'unreviewed', 'uncertain'] as const).filter((state) => reviewStates.includes(state));
  return (
    <>
      <PanelHead title="Selection">
        <IconButton icon={X} label="Clear selection" shortcut="clearChecked" onClick={onClear} />
      </PanelHead>
      <PanelBody>
        <h2 className="panel-title">{plural(ids.length, 'statement')}</h2>
        <div className="panel-meta">{about(rows)}</div>
        <Section title="Themes on these statements">
          <ThemeLines ids={ids} rows={rows} themes={themes} />
          <TextButton icon={Plus} shortcut="pickTheme" className="below" onClick={onPick}>
            Other theme
          </TextButton>
        </Section>
        <SuggestionLines rows={rows} themes={themes} />
        <Section title="Review">
          <Facts>
            {states.map((state) => (
              <Fact key={state} name={reviewLabels[state]}>
                {formatNumber(rows.filter((row) => row.review === state).length)}
              </Fact>
            ))}
          </Facts>
        </Section>
      </PanelBody>
      <KeyBar>
        <KeyHint of={['Shift', '↓']} label="extend" />
        <KeyHint of={['Esc']} label="clear" />
      </KeyBar>
    </>
  );
}
