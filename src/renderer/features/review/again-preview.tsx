/** The documents with a difference, what is different in the selected one, and what to apply. */
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { formatNumber, plural } from '../../../shared/format.ts';
import { screenExists } from '../../app/available-screens.ts';
import { navigate } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/keys.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { AgainDifference } from './again-difference.tsx';
import { AgainDocuments } from './again-documents.tsx';
import { applyAgain, lookAgain, type Preview } from './again-state.ts';
import { type Part, parts, partTitles, refreshedWords, withPart } from './again-words.ts';

type Filter = Part | 'all';

function totalOf(preview: Preview, part: Part): number {
  return preview.found.reduce((sum, document) => sum + document[part], 0);
}

function filterOptions(preview: Preview): readonly { readonly value: Filter; readonly label: string }[] {
  const some = parts.map((part) => ({ part, total: totalOf(preview, part) })).filter(({ total }) => total > 0);
  return [
    { value: 'all', label: 'All' },
    ...some.map(({ part, total }) => ({ value: part, label: `${partTitles[part]} ${formatNumber(total)}` })),
  ];
}

function safety(preview: Preview): string {
  const kept = totalOf(preview, 'kept');
  const work =
    kept === 0
      ? 'Nothing that people confirmed, corrected, added, tagged or noted is touched.'
      : `${plural(kept, 'statement')} that people worked on would be read differently and ${kept === 1 ? 'stays as it is' : 'stay as they are'}.`;
  const same = preview.outdated - preview.unread - preview.found.length;
  const rest = same > 0 ? ` ${plural(same, 'more document')} would read as before.` : '';
  const unread = preview.unread > 0 ? ` ${plural(preview.unread, 'document')} could not be read again.` : '';
  const refreshed = preview.refreshed > 0 ? ` ${refreshedWords(preview.refreshed)}` : '';
  return `Nothing has been changed yet. ${work}${refreshed}${rest}${unread}`;
}

export function AgainPreview({ preview }: { preview: Preview }) {
  const [filter, setFilter] = useState<Filter>('all');
  const [selected, setSelected] = useState<number | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<number>>(new Set());
  const part = filter === 'all' ? null : filter;
  const documents = withPart(preview.found, part);
  const at = Math.max(
    0,
    documents.findIndex((each) => each.document === selected),
  );
  const document = documents[at];
  const readable = screenExists('documents');
  const open = () => document && navigate({ screen: 'documents', id: document.document });
  useShortcut('openReader', open, readable && document !== undefined);
  useShortcut('close', () => {
    if (checked.size === 0) return false;
    setChecked(new Set());
    return true;
  });
  const check = (ids: readonly number[], on: boolean) =>
    setChecked((now) => {
      const next = new Set(now);
      for (const id of ids) on ? next.add(id) : next.delete(id);
      return next;
    });
  const chosen = preview.found.filter((each) => checked.has(each.document)).map((each) => each.document);
  return (
    <>
      <div className="head">
        <h1>Read by an older version</h1>
        <span className="count cut wide-only">
          {formatNumber(preview.found.length)} of {plural(preview.outdated, 'document')} would change
        </span>
        <span className="end" />
        <Button kind="quiet" icon={RotateCcw} onClick={() => void lookAgain()}>
          Look again
        </Button>
        <Button kind="primary" onClick={() => void applyAgain(chosen.length > 0 ? chosen : null)}>
          {chosen.length > 0 ? `Apply to ${plural(chosen.length, 'document')}` : 'Apply to all'}
        </Button>
      </div>
      <div className="again-bar">
        <Segmented label="Differences" value={filter} onChange={setFilter} options={filterOptions(preview)} />
        <p className="small ink2">{safety(preview)}</p>
      </div>
      <div className="again section-line">
        <AgainDocuments
          documents={documents}
          at={at}
          checked={checked}
          onSelect={(index) => setSelected(documents[index]?.document ?? null)}
          onCheck={check}
        />
        {document && (
          <AgainDifference
            key={document.document}
            document={document}
            details={preview.details.get(document.document) ?? null}
            part={part}
          />
        )}
      </div>
      <div className="keybar">
        <KeyHint of={['J']} label="next" />
        <KeyHint of={['Space']} label="select" />
        {readable && <KeyHint of={['O']} label="open in reader" />}
        <span className="end small ink3">Applying is one step to undo</span>
      </div>
    </>
  );
}
