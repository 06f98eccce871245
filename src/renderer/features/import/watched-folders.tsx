/** Folders whose new files come in by themselves while the window is open: chosen here, and nowhere else. */
import { Folder, FolderPlus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { bridge } from '../../api/bridge.ts';
import { jobs } from '../../api/jobs.ts';
import { preference, usePreference } from '../../api/preferences.ts';
import { useStore } from '../../api/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, TextInput } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import { scanWatched } from './start-import.ts';

const watchedFolders = preference('watched-folders', z.array(z.string()), []);

/** A browser hands over copies of files, not folders: there the folder is named. */
function NamedFolder({ onAdd }: { onAdd: (folders: readonly string[]) => void }) {
  const [path, setPath] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() === '') return;
    onAdd([path.trim()]);
    setPath('');
  };
  return (
    <form className="watched-add" onSubmit={add}>
      <Field label="Path of a folder on this machine">
        {(id) => <TextInput id={id} value={path} onChange={(event) => setPath(event.target.value)} />}
      </Field>
      <Button submit icon={FolderPlus} disabled={path.trim() === ''}>
        Watch
      </Button>
    </form>
  );
}

export function WatchedFolders({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [folders, setFolders] = usePreference(watchedFolders);
  const busy = useStore(jobs).length > 0;
  const add = (more: readonly string[]) => setFolders((now) => [...new Set([...now, ...more])]);
  const pick = async () => add((await bridge().shell.pickFiles({ folders: true }))?.paths ?? []);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Watched folders"
      width={520}
      footer={
        <>
          <Button kind="quiet" disabled={busy || folders.length === 0} onClick={() => void scanWatched()}>
            Look now
          </Button>
          <span className="end" />
          {bridge().shell.info.kind === 'electron' && (
            <Button kind="primary" icon={FolderPlus} onClick={() => void pick()}>
              Add a folder…
            </Button>
          )}
        </>
      }
    >
      <div className="dialog-form">
        <p className="ink2">
          New and changed files in these folders are imported while this library is open. Nothing in the folders is
          changed.
        </p>
        <ul className="watched-list" aria-label="Watched folders">
          {folders.map((folder) => (
            <li key={folder} className="row">
              <Icon of={Folder} />
              <bdi className="cut grow" data-cut="">
                {folder}
              </bdi>
              <IconButton
                small
                icon={X}
                label={`Stop watching ${folder}`}
                onClick={() => setFolders((now) => now.filter((other) => other !== folder))}
              />
            </li>
          ))}
          {folders.length === 0 && <li className="ink3">No folder is watched.</li>}
        </ul>
        {bridge().shell.info.kind === 'browser' && <NamedFolder onAdd={add} />}
      </div>
    </Dialog>
  );
}
