/** T: a theme by name, for the rows that keys apply to. A name that is not there yet becomes a theme. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ThemeRow } from '../../shared/contract/rows.ts';
import { run } from '../api/commands.ts';
import type { CheckState } from '../ui/checkbox.tsx';
import type { Choice } from '../ui/choice-list.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { PlainDialog } from '../ui/dialog.tsx';
import { useThemes } from './use-themes.ts';

interface ThemePickerProps {
  readonly onClose: () => void;
  readonly onPick: (theme: number) => void;
  /** Whether the rows have the theme. */
  readonly stateOf: (theme: number) => CheckState;
}

function inTreeOrder(themes: readonly ThemeRow[]): readonly ThemeRow[] {
  const below = (parent: number | null): readonly ThemeRow[] =>
    themes.filter((theme) => theme.parent === parent).flatMap((theme) => [theme, ...below(theme.id)]);
  return below(null);
}

const newTheme = 'new';

export function ThemePicker({ onClose, onPick, stateOf }: ThemePickerProps) {
  const themes = useThemes();
  const [text, setText] = useState('');
  const typed = text.trim();
  const isNew = typed !== '' && !themes.some((theme) => theme.name.toLowerCase() === typed.toLowerCase());
  const choices: Choice[] = inTreeOrder(themes).map((theme) => ({
    value: String(theme.id),
    label: theme.name,
    color: theme.color,
    checked: stateOf(theme.id),
    child: theme.parent !== null,
    ...(theme.key === null ? {} : { detail: String(theme.key) }),
  }));
  const choose = async (value: string) => {
    onClose();
    if (value !== newTheme) return onPick(Number(value));
    const made = await run('themes.create', { name: typed, parent: null }, { toast: false });
    if (made) onPick(made.id);
  };
  return (
    <PlainDialog open onClose={onClose} label="Pick a theme" className="picker" width={360}>
      <ChoiceList
        label="Theme"
        placeholder="Theme by name"
        text={text}
        onText={setText}
        choices={
          isNew ? [...choices, { value: newTheme, label: `New theme “${typed}”`, icon: Plus, always: true }] : choices
        }
        onChoose={(value) => void choose(value)}
      />
    </PlainDialog>
  );
}
