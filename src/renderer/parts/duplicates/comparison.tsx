/** Two documents side by side, with the words that differ marked. */
import type { DifferenceRun, DuplicatePair, DuplicateSide } from '../../../shared/contract/duplicates.ts';
import { formatDate, plural } from '../../../shared/format.ts';
import { type DifferenceRow, differenceRows } from './difference-rows.ts';
import type { Compared } from './use-pairs.ts';

function Head({ side }: { side: DuplicateSide }) {
  const { row, importedAt, workedOn } = side;
  const about = [row.source, row.date && formatDate(row.date), `imported ${formatDate(importedAt.slice(0, 10))}`];
  const work = workedOn === 0 ? 'none worked on' : `${workedOn} worked on`;
  return (
    <th scope="col">
      <span className="strong cut block" dir="auto" data-cut="">
        {row.title}
      </span>
      <span className="sub" dir="auto">
        {about.filter(Boolean).join(' · ')}
      </span>
      <span className="sub">
        {plural(row.statements, 'statement')}, {work}
      </span>
    </th>
  );
}

const elements = { same: 'span', removed: 'del', added: 'ins' } as const;

function Side({ runs }: { runs: readonly DifferenceRun[] }) {
  if (runs.length === 0) return <td className="same">Not in this text</td>;
  let at = 0;
  const placed = runs.map((run) => {
    const start = at;
    at += run.text.length;
    return { ...run, start };
  });
  return (
    <td>
      <p dir="auto">
        {placed.map(({ kind, text, start }) => {
          const Run = elements[kind];
          return <Run key={`${kind}${start}`}>{text}</Run>;
        })}
      </p>
    </td>
  );
}

function Row({ row }: { row: DifferenceRow }) {
  if (row.kind === 'differs')
    return (
      <tr>
        <Side runs={row.left} />
        <Side runs={row.right} />
      </tr>
    );
  const words = `${plural(row.paragraphs, 'paragraph')} ${row.paragraphs === 1 ? 'is' : 'are'} the same`;
  return (
    <tr>
      <td className="same">{words}</td>
      <td className="same">{words}</td>
    </tr>
  );
}

export function Comparison({ pair, compared }: { pair: DuplicatePair; compared: Compared }) {
  return (
    <table className="difference" aria-label="The two texts">
      <thead>
        <tr>
          <Head side={pair.earlier} />
          <Head side={pair.later} />
        </tr>
      </thead>
      <tbody>
        {differenceRows(compared).map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}
