/** A paragraph of the reader: its number, its words with the statements in them, their themes in the margin. */
import { Fragment, memo, type ReactNode } from 'react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { isCounted, type Span } from '../../../shared/domain.ts';
import type { ThemesById } from '../use-themes.ts';
import { type Edge, type Mark, type Segment, segmentsOf } from './segments.ts';

interface MarginTheme {
  readonly theme: number;
  readonly suggested: boolean;
}

/** Themes of the statements that begin in a paragraph: each once, counted before suggested. */
function marginThemes(statements: readonly StatementRow[]): readonly MarginTheme[] {
  const tags = statements.flatMap((statement) => statement.tags);
  const standing = new Set(tags.filter((tag) => isCounted(tag.state)).map((tag) => tag.theme));
  const waiting = new Set(tags.filter((tag) => tag.state === 'suggested').map((tag) => tag.theme));
  return [
    ...[...standing].map((theme) => ({ theme, suggested: false })),
    ...[...waiting].filter((theme) => !standing.has(theme)).map((theme) => ({ theme, suggested: true })),
  ];
}

function MarginThemes({ of: shown, themes }: { of: readonly MarginTheme[]; themes: ThemesById }) {
  return (
    <div className="margin-themes">
      {shown.map(({ theme: id, suggested }) => {
        const theme = themes.get(id);
        return (
          theme && (
            <span key={id} className={`m hue-${theme.color}${suggested ? ' sug' : ''}`}>
              <span className="cut" data-cut="">
                {theme.name}
              </span>
              {suggested && <span className="sr">, suggested</span>}
            </span>
          )
        );
      })}
    </div>
  );
}

export interface ParagraphProps {
  readonly text: string;
  readonly start: number;
  /** 0: not of the body, printed without a number. */
  readonly number: number;
  readonly statements: readonly StatementRow[];
  readonly hits: readonly Span[];
  readonly current: Span | null;
  /** The statement whose span is being changed, drawn by `current` alone. */
  readonly without: number | null;
  /** Draws an end of the span that is being changed; null where none is. */
  readonly handle: ((edge: Edge) => ReactNode) | null;
  readonly themes: ThemesById;
}

function classOf(piece: Segment, current: boolean): string {
  const kinds = new Set(piece.marks.map((mark) => mark.kind));
  return ['hl', ...kinds, current && 'current'].filter(Boolean).join(' ');
}

/** The words of a paragraph in pieces; the title is one, too. */
export function Pieces({
  text,
  start,
  statements,
  hits,
  current,
  without,
  handle,
}: Omit<ParagraphProps, 'themes' | 'number'>) {
  const inside = { start, end: start + text.length };
  const marks: readonly Mark[] = statements.filter((statement) => statement.id !== without);
  const cuts = current ? [current.start, current.end] : [];
  return segmentsOf(inside, marks, hits, cuts).map((piece) => {
    const isCurrent = current !== null && current.start <= piece.start && current.end >= piece.end;
    const words = text.slice(piece.start - start, piece.end - start);
    const marked = piece.hit ? <mark data-from={piece.start}>{words}</mark> : words;
    return (
      <Fragment key={piece.start}>
        {handle && current?.start === piece.start && handle('start')}
        {isCurrent || piece.marks.length > 0 ? (
          <span className={classOf(piece, isCurrent)} data-ids={piece.marks.map(({ id }) => id).join(' ')}>
            {marked}
          </span>
        ) : (
          marked
        )}
        {handle && current?.end === piece.end && handle('end')}
      </Fragment>
    );
  });
}

export const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { start, text, number, statements, themes } = props;
  const beginning = statements.filter((each) => each.start >= start && each.start < start + text.length);
  return (
    <div className="para">
      <span className="pn">
        {number > 0 && (
          <>
            <span className="sr">Paragraph </span>
            {number}
          </>
        )}
      </span>
      <p dir="auto" data-start={start}>
        <Pieces {...props} />
      </p>
      <MarginThemes of={marginThemes(beginning)} themes={themes} />
    </div>
  );
});
