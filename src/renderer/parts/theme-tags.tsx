/** Tags of a row: two rows of them, then how many more. Never cut. */
import type { TagView } from '../../shared/contract/rows.ts';
import type { TagState } from '../../shared/domain.ts';
import { MoreTags, Tag } from '../ui/tag.tsx';
import { packTags } from './pack-tags.ts';
import type { ThemesById } from './use-themes.ts';

/** By hand before by rule before suggested; the rejected ones only where all is shown. */
const order: Readonly<Record<TagState, number>> = { hand: 0, accepted: 0, rule: 1, suggested: 2, rejected: 3 };

function sortTags(tags: readonly TagView[]): readonly TagView[] {
  return tags.toSorted((a, b) => order[a.state] - order[b.state]);
}

interface ThemeTagsProps {
  readonly tags: readonly TagView[];
  readonly themes: ThemesById;
  /** Room for tags, px. */
  readonly width: number;
  /** Rows of tags; null shows them all. */
  readonly rows: number | null;
}

export function ThemeTags({ tags, themes, width, rows }: ThemeTagsProps) {
  const named = sortTags(tags)
    .filter((tag) => tag.state !== 'rejected')
    .flatMap((tag) => {
      const theme = themes.get(tag.theme);
      return theme ? [{ theme, state: tag.state }] : [];
    });
  const names = named.map(({ theme }) => theme.name);
  const { count: fit, wrapsFirst } =
    rows === null ? { count: names.length, wrapsFirst: false } : packTags(names, width, rows);
  const shape = rows === null ? 'tags all' : rows === 1 ? 'tags' : 'tags two';
  return (
    <span className={wrapsFirst ? `${shape} wide` : shape}>
      {named.slice(0, fit).map(({ theme, state }) => (
        <Tag key={theme.id} name={theme.name} color={theme.color} state={state} />
      ))}
      {fit < named.length && <MoreTags names={names.slice(fit)} />}
    </span>
  );
}
