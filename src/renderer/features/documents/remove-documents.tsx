/** Before several documents go: what goes with them. */
import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import { plural } from '../../../shared/format.ts';
import { run } from '../../api/commands.ts';
import { fetchQuery } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { removalWords } from './corrections.ts';

/** A query has at most 500 parts. */
const idsInQuery = 400;

/** How many statements of the documents have a theme; null where it cannot be read. */
async function countTagged(ids: readonly number[]): Promise<number | null> {
  let tagged = 0;
  for (let from = 0; from < ids.length; from += idsInQuery) {
    const query = `is:tagged document:${ids.slice(from, from + idsInQuery).join()}`;
    const list = await fetchQuery('statements.ids', { query });
    if (list === null) return null;
    tagged += list.ids.length;
  }
  return tagged;
}

interface RemoveDocumentsProps {
  readonly ids: readonly number[];
  /** Null while not all of them are here. */
  readonly rows: readonly DocumentRow[] | null;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

export function RemoveDocuments({ ids, rows, onClose, onRemoved }: RemoveDocumentsProps) {
  const [tagged, setTagged] = useState<number | null>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let wanted = true;
    void countTagged(ids).then((count) => wanted && setTagged(count));
    return () => {
      wanted = false;
    };
  }, [ids]);
  const submit = async () => {
    // The window is there for other work meanwhile; the status bar says how far it is.
    onClose();
    if (await run('documents.remove', { ids: [...ids] })) onRemoved();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Remove ${plural(ids.length, 'document')}?`}
      width={480}
      initialFocus={cancel}
      footer={
        <>
          <Button ref={cancel} onClick={onClose}>
            Cancel
          </Button>
          <Button kind="danger" icon={Trash2} onClick={() => void submit()}>
            Remove {plural(ids.length, 'document')}
          </Button>
        </>
      }
    >
      <div className="dialog-form">
        <p>{rows ? removalWords(rows, tagged) : 'Counting what goes with them…'}</p>
        <p className="ink2">
          Meetings and people that only these documents name go, too. It is one step to undo, also tomorrow.
        </p>
      </div>
    </Dialog>
  );
}
