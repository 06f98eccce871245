/** Who says it to whom, how, and what a person made of it. */
import { kindLabels, reviewLabels } from '../../../shared/format.ts';
import { speakerQuery } from '../../app/queries.ts';
import { Fact, Facts } from '../../ui/fields.tsx';
import { Link } from '../../ui/link.tsx';
import type { StatementDetail } from './statement-detail.ts';

function Speakers({ detail }: { detail: StatementDetail }) {
  const { row, roles } = detail;
  if (row.speakers.length === 0) {
    return row.speakerAsWritten ? (
      <>
        <span dir="auto">{row.speakerAsWritten}</span>
        <span className="sub">as written; no person found</span>
      </>
    ) : (
      <span className="ink3">nobody named</span>
    );
  }
  return row.speakers.map((speaker) => {
    const role = roles.find((each) => each.person === speaker.id);
    return (
      <div key={speaker.id}>
        <Link to={{ screen: 'statements', query: speakerQuery(speaker.name) }} className="plain" dir="auto">
          {speaker.name}
        </Link>
        {role && <span className="sub">{role.title}</span>}
      </div>
    );
  });
}

export function StatementFacts({ detail }: { detail: StatementDetail }) {
  const { row } = detail;
  return (
    <Facts>
      <Fact name="Speaker">
        <Speakers detail={detail} />
      </Fact>
      {row.addressee && <Fact name="Addressee">{row.addressee.name}</Fact>}
      <Fact name="Kind">
        {row.turn ? 'Turn in a transcript' : kindLabels[row.kind]}
        {row.cue && `, cue “${row.cue}”`}
      </Fact>
      <Fact name="Review">{reviewLabels[row.review]}</Fact>
      {detail.origin !== 'extracted' && (
        <Fact name="Origin">{detail.origin === 'added' ? 'Added by hand' : 'Corrected by hand'}</Fact>
      )}
    </Facts>
  );
}
