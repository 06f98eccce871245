/** Tags of a row: two rows of them, then how many more. Never cut. */
import type { TagView } from '../../shared/contract/rows.ts';
import type { TagState } from '../../shared/domain.ts';
import { MoreTags, Tag } from '../ui/tag.tsx';
import { packTags } from './pack-tags.ts';
import type { ThemesById } from './use-themes.ts';

/** By hand before by rule before suggested; the rejected ones only where all is shown. */
const order: Readonly<Record<TagState, number>> = { hand: 0, accepted: 0, rule: 1, suggested: 2, rejected: 3 };

export function sortTags(tags: readonly TagView[]): readonly TagView[] {
  return tags.toSorted((a, b) => order[a.state] - order[b.state]);
}

interface ThemeTagsProps {
  readonly tags: readonly TagView[];
  readonly themes: ThemesById;
  /** Room for tags, px. */
  readonly width: number;
  readonly rows: number;
}

export function ThemeTags({ tags, themes, width, rows }: ThemeTagsProps) {
  const named = sortTags(tags)
    .filter((tag) => tag.state !== 'rejected')
    .flatMap((tag) => {
      const theme = themes.get(tag.theme);
      return theme ? [{ theme, state: tag.state }] : [];
    });
  const { count: fit, wrapsFirst } = packTags(
    named.map(({ theme }) => theme.name),
    width,
    rows,
  );
  return (
    <span className={`${rows === 1 ? 'tags' : 'tags two'}${wrapsFirst ? ' wide' : ''}`}>
      {named.slice(0, fit).map(({ theme, state }) => (
        <Tag key={theme.id} name={theme.name} color={theme.color} state={state} />
      ))}
      {fit < named.length && <MoreTags names={named.slice(fit).map(({ theme }) => theme.name)} />}
    </span>
  );
}
