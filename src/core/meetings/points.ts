/** What each readout of a meeting says, side by side: one row a theme. */
import type { StatementRow } from '../../shared/contract/rows.ts';
import type { Output } from '../../shared/contract.ts';
import { isCounted } from '../../shared/domain.ts';

type Point = Output<'meetings.get'>['points'][number];

/**
 * The counted themes of a statement without those that only repeat a sub-theme of theirs: a statement on sanctions is
 * not once more a statement on security.
 */
function specialThemes(statement: Pick<StatementRow, 'tags'>, parents: ReadonlyMap<number, number | null>): number[] {
  const themes = statement.tags.filter((tag) => isCounted(tag.state)).map((tag) => tag.theme);
  const ancestors = new Set<number>();
  for (const theme of themes) {
    let above = parents.get(theme) ?? null;
    while (above !== null && !ancestors.has(above)) {
      ancestors.add(above);
      above = parents.get(above) ?? null;
    }
  }
  return themes.filter((theme) => !ancestors.has(theme));
}

/**
 * @param readouts the statements of each readout.
 * @param parents of every theme, in the order of the codebook.
 * @returns what one side alone reports first, then in the codebook's order; statements without a theme last.
 */
export function pointsOf(
  readouts: readonly (readonly Pick<StatementRow, 'id' | 'tags'>[])[],
  parents: ReadonlyMap<number, number | null>,
): Point[] {
  const cells = new Map<number | null, number[][]>();
  readouts.forEach((statements, index) => {
    for (const statement of statements) {
      const themes = specialThemes(statement, parents);
      for (const theme of themes.length === 0 ? [null] : themes) {
        const row = cells.get(theme) ?? readouts.map(() => []);
        row[index]?.push(statement.id);
        cells.set(theme, row);
      }
    }
  });
  const order = [...parents.keys()];
  return [...cells]
    .map(([theme, row]) => ({ theme, readouts: row.filter((cell) => cell.length > 0).length, cells: row }))
    .sort(
      (a, b) =>
        Number(a.theme === null) - Number(b.theme === null) ||
        a.readouts - b.readouts ||
        order.indexOf(a.theme ?? 0) - order.indexOf(b.theme ?? 0),
    );
}
