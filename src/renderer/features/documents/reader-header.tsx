/** Title, where the document comes from, and how many statements of each kind are in it: the legend of the marks. */
import type { ReactNode } from 'react';
import { statementKinds } from '../../../shared/domain.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';
import { shortKindLabels } from '../../parts/statement/words.ts';
import { WholeTags } from '../../parts/whole-themes.tsx';
import type { DocumentDetail } from './document-detail.ts';
import { languageName } from './languages.ts';

export function ReaderHeader({ detail, children }: { detail: DocumentDetail; children: ReactNode }) {
  const { row, place } = detail;
  const meta = [row.date && formatDate(row.date, 'long'), place, row.source, languageName(row.language)];
  return (
    <header className="doc-head">
      <h1 className="doc-title" dir="auto">
        {children}
      </h1>
      <div className="ink2 doc-meta">{meta.filter(Boolean).join(' · ')}</div>
      <WholeTags target="document" row={row} />
      {detail.statements.length > 0 && (
        <div className="row small ink2 doc-kinds">
          {statementKinds.map((kind) => (
            <span key={kind} className="row">
              <span className={`hl ${kind}`}>{shortKindLabels[kind]}</span>
              {formatNumber(detail.statements.filter((statement) => statement.kind === kind).length)}
            </span>
          ))}
        </div>
      )}
    </header>
  );
}
