/** A theme by name: to go to, to merge into, to move under. */
import { useState } from 'react';
import type { ThemeRow } from '../../../shared/contract/rows.ts';
import { run } from '../../api/commands.ts';
import { type Choice, ChoiceList } from '../../ui/choice-list.tsx';
import { PlainDialog } from '../../ui/dialog.tsx';
import { isWithin, visibleItems } from './tree.ts';

interface ChooseThemeProps {
  readonly theme: ThemeRow;
  readonly themes: readonly ThemeRow[];
  readonly onClose: () => void;
}

const top = 'top';

/** All themes but one and what stands under it. */
function choicesOf(themes: readonly ThemeRow[], without: ThemeRow | null): readonly Choice[] {
  return visibleItems(themes, new Set())
    .filter((item) => without === null || !isWithin(themes, item.theme.id, without.id))
    .map(({ theme: each, depth }) => ({
      value: String(each.id),
      label: each.name,
      color: each.color,
      detail: each.statements,
      child: depth > 0,
    }));
}

interface ChooserProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  readonly onClose: () => void;
}

function Chooser(props: ChooserProps) {
  const [text, setText] = useState('');
  return (
    <PlainDialog open onClose={props.onClose} label={props.label} className="picker" width={360}>
      <ChoiceList
        label={props.label}
        placeholder={props.label}
        text={text}
        onText={setText}
        choices={props.choices}
        onChoose={(value) => {
          props.onClose();
          props.onChoose(value);
        }}
      />
    </PlainDialog>
  );
}

export function GoToTheme(props: Omit<ChooseThemeProps, 'theme'> & { onGo: (id: number) => void }) {
  return (
    <Chooser
      onClose={props.onClose}
      label="Go to a theme"
      choices={choicesOf(props.themes, null)}
      onChoose={(value) => props.onGo(Number(value))}
    />
  );
}

/** Its tags, rules and sub-themes go over; where both decided on a statement, the other theme's decision stands. */
export function MergeTheme(props: ChooseThemeProps & { onMerged: (into: number) => void }) {
  const { theme, themes } = props;
  const merge = async (value: string) => {
    const into = Number(value);
    if (await run('themes.merge', { id: theme.id, into })) props.onMerged(into);
  };
  return (
    <Chooser
      onClose={props.onClose}
      label={`Merge ${theme.name} into`}
      choices={choicesOf(themes, theme)}
      onChoose={(value) => void merge(value)}
    />
  );
}

export function MoveTheme(props: ChooseThemeProps) {
  const { theme, themes } = props;
  const places = choicesOf(themes, theme).filter((choice) => choice.value !== String(theme.parent));
  const choices = theme.parent === null ? places : [{ value: top, label: 'Top of the codebook' }, ...places];
  return (
    <Chooser
      onClose={props.onClose}
      label={`Move ${theme.name} under`}
      choices={choices}
      onChoose={(value) => void run('themes.update', { id: theme.id, parent: value === top ? null : Number(value) })}
    />
  );
}
