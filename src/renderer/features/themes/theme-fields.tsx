/** What defines a theme: its definition, its colour, its key. */
import { type KeyboardEvent, useState } from 'react';
import type { ThemeRow } from '../../../shared/contract/rows.ts';
import { themeColors } from '../../../shared/domain.ts';
import { run } from '../../api/commands.ts';
import { Field, TextArea } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';

/** Kept when the field is left or with Ctrl Enter; Esc takes the change back. */
function Definition({ theme }: { theme: ThemeRow }) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    const next = draft?.trim();
    if (next !== undefined && next !== theme.definition) void run('themes.update', { id: theme.id, definition: next });
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const field = event.currentTarget;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setDraft(null);
      requestAnimationFrame(() => field.blur());
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      field.blur();
    }
  };
  return (
    <Field label="Definition">
      {(id) => (
        <TextArea
          id={id}
          className="theme-definition"
          rows={2}
          maxLength={5000}
          placeholder="What belongs here, and what does not"
          value={draft ?? theme.definition}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={save}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}

const colorNames = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function Colors({ theme, hasChildren }: { theme: ThemeRow; hasChildren: boolean }) {
  const own = theme.parent === null;
  return (
    <div className="field">
      <fieldset className="swatches" disabled={!own}>
        <legend className="label">Colour</legend>
        {themeColors.map((color) => (
          <label
            key={color}
            className={`hue-${color}${color === theme.color ? ' on' : ''}`}
            data-tip={colorNames(color)}
          >
            <input
              type="radio"
              className="sr"
              name="theme-color"
              aria-label={colorNames(color)}
              checked={color === theme.color}
              onChange={() => void run('themes.update', { id: theme.id, color })}
            />
          </label>
        ))}
      </fieldset>
      {!own && <p className="hint">Sub-themes take the colour of their parent.</p>}
      {own && hasChildren && <p className="hint">Its sub-themes take the same colour.</p>}
    </div>
  );
}

const keys = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

function Key({ theme, themes }: { theme: ThemeRow; themes: readonly ThemeRow[] }) {
  return (
    <Field label="Key">
      {(id) => (
        <Select
          id={id}
          className={theme.key === null ? 'ph' : ''}
          value={theme.key ?? ''}
          onChange={(event) =>
            void run('themes.update', {
              id: theme.id,
              key: event.target.value === '' ? null : Number(event.target.value),
            })
          }
        >
          <option value="">None</option>
          {keys.map((key) => {
            const holder = themes.find((each) => each.key === key && each.id !== theme.id);
            return (
              <option key={key} value={key} disabled={holder !== undefined}>
                {holder ? `${key} – ${holder.name}` : key}
              </option>
            );
          })}
        </Select>
      )}
    </Field>
  );
}

export function ThemeFields({ theme, themes }: { theme: ThemeRow; themes: readonly ThemeRow[] }) {
  return (
    <div className="theme-fields">
      <Definition key={theme.id} theme={theme} />
      <Colors theme={theme} hasChildren={themes.some((each) => each.parent === theme.id)} />
      <Key theme={theme} themes={themes} />
    </div>
  );
}
