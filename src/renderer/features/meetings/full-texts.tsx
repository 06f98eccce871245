/** The readouts side by side, whole, with their statements marked as in the reader. */
import { useQuery } from '../../api/queries.ts';
import { Paragraph } from '../../parts/reader/paragraph.tsx';
import type { ThemesById } from '../../parts/use-themes.ts';
import { Failed, Skeleton } from '../../ui/feedback.tsx';
import { ReadoutHead } from './comparison.tsx';
import type { Readout } from './meeting-detail.ts';

/** In columns there is no margin: themes stand in the comparison by point. */
const noThemes: ThemesById = new Map();
const none: never[] = [];

function FullText({ readout }: { readout: Readout }) {
  const { value, error } = useQuery('documents.get', { id: readout.document.id });
  if (error && !value) return <Failed error={error} />;
  if (!value) return <Skeleton widths={['90%', '96%', '88%', '94%', '60%']} />;
  return value.paragraphs
    .filter(({ number }) => number > 0)
    .map(({ start, end, number }) => (
      <Paragraph
        key={start}
        text={value.text.slice(start, end)}
        start={start}
        number={number}
        statements={value.statements.filter((each) => each.start < end && each.end > start)}
        hits={none}
        current={null}
        without={null}
        handle={null}
        themes={noThemes}
      />
    ));
}

export function FullTexts({ reports }: { reports: readonly Readout[] }) {
  return (
    <div className="cmp full-texts">
      {reports.map((readout) => (
        <section key={readout.document.id} aria-label={readout.document.title}>
          <header>
            <ReadoutHead readout={readout} />
            <div className="strong full-title" dir="auto">
              {readout.document.title}
            </div>
          </header>
          <div className="reader">
            <FullText readout={readout} />
          </div>
        </section>
      ))}
    </div>
  );
}
