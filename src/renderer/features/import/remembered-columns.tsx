/** What is remembered of the columns of tables: changed, forgotten, or said of a table before it is imported. */
import { Table, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ErrorValue } from '../../../shared/errors.ts';
import { bridge } from '../../api/bridge.ts';
import { jobs } from '../../api/jobs.ts';
import { useStore } from '../../api/store.ts';
import { showToast } from '../../api/toasts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner, Skeleton } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ColumnFields } from './column-fields.tsx';
import { type Kind, kindsOfFiles, mappingWords, readKinds, withKinds, writeKinds } from './kept-columns.ts';

interface KindLineProps {
  readonly kind: Kind;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (mapping: Kind['mapping']) => void;
  readonly onForget: () => void;
}

function KindLine({ kind, open, onOpen, onChange, onForget }: KindLineProps) {
  const columns = kind.columns.join(', ');
  return (
    <li>
      <div className="row">
        <Icon of={Table} />
        <span className="grow columns-kind">
          <bdi className="cut block" data-cut="">
            {columns}
          </bdi>
          <bdi className="sub cut block" data-cut="">
            {mappingWords(kind.mapping)}
          </bdi>
        </span>
        <Button small kind="quiet" aria-expanded={open} aria-label={`Change ${columns}`} onClick={() => onOpen(!open)}>
          {open ? 'Less' : 'Change'}
        </Button>
        <IconButton small icon={X} label={`Forget ${columns}`} onClick={onForget} />
      </div>
      {open && (
        <ColumnFields
          legend={<span className="sr">{columns}</span>}
          columns={kind.columns}
          sample={kind.sample}
          mapping={kind.mapping}
          onChange={onChange}
        />
      )}
    </li>
  );
}

/** The kinds as kept and as they shall be. */
interface Kinds {
  readonly before: readonly Kind[];
  readonly now: readonly Kind[];
}

function useKinds() {
  const [kinds, setKinds] = useState<Kinds | null>(null);
  const [error, setError] = useState<ErrorValue | null>(null);
  useEffect(() => {
    void readKinds().then((reply) => {
      if (reply.ok) setKinds({ before: reply.value, now: reply.value });
      else setError(reply.error);
    });
  }, []);
  const change = (what: (now: readonly Kind[]) => readonly Kind[]) =>
    setKinds((kept) => kept && { ...kept, now: what(kept.now) });
  return { kinds, change, error, setError };
}

export function RememberedColumns({ onClose }: { onClose: () => void }) {
  const { kinds, change, error, setError } = useKinds();
  const [open, setOpen] = useState<string | null>(null);
  const busy = useStore(jobs).length > 0;
  const look = async () => {
    const picked = await bridge().shell.pickFiles({ folders: false });
    if (!picked) return;
    const reply = await kindsOfFiles(picked);
    if (!reply.ok) return setError(reply.error);
    setError(null);
    const [first] = reply.value;
    if (!first) return showToast({ text: 'No table with columns is among the files' });
    change((now) => withKinds(now, reply.value));
    setOpen(first.key);
  };
  const save = async () => {
    if (!kinds) return;
    const reply = await writeKinds(kinds.before, kinds.now);
    if (!reply.ok) return setError(reply.error);
    showToast({ text: 'Saved for later imports' });
    onClose();
  };
  const list = kinds?.now ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title="Columns of tables"
      width={640}
      footer={
        <>
          <Button kind="quiet" disabled={busy || kinds === null} onClick={() => void look()}>
            Look into a table…
          </Button>
          <span className="end" />
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" disabled={kinds === null || kinds.now === kinds.before} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="dialog-form">
        <p className="ink2">
          Which column holds the text, the title and so on, for tables with these columns. It holds for later imports;
          documents that are in stay as they are.
        </p>
        {error && <Banner tone="danger">{error.message}</Banner>}
        {kinds === null && !error && <Skeleton widths={['60%', '48%']} />}
        <ul className="watched-list columns-kinds" aria-label="Kinds of tables">
          {list.map((kind) => (
            <KindLine
              key={kind.key}
              kind={kind}
              open={open === kind.key}
              onOpen={(opens) => setOpen(opens ? kind.key : null)}
              onChange={(mapping) =>
                change((now) => now.map((other) => (other.key === kind.key ? { ...other, mapping } : other)))
              }
              onForget={() => change((now) => now.filter((other) => other.key !== kind.key))}
            />
          ))}
          {kinds !== null && list.length === 0 && (
            <li className="ink3">Nothing is remembered yet. Look into a table to say what its columns are.</li>
          )}
        </ul>
      </div>
    </Dialog>
  );
}
