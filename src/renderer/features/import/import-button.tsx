/** Import, in the top bar: files or a folder. */
import { FileText, Folder, FolderSync, Table } from 'lucide-react';
import { useState } from 'react';
import { screenExists } from '../../app/available-screens.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { importIcon } from '../../ui/icons.ts';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';
import { ColumnsDialog } from './columns-dialog.tsx';
import { RememberedColumns } from './remembered-columns.tsx';
import { pickAndImport } from './start-import.ts';
import { WatchedFolders } from './watched-folders.tsx';

function ImportMenu({ onWatched, onColumns }: { onWatched: () => void; onColumns: () => void }) {
  return (
    <Menu
      align="end"
      trigger={
        <Button kind="primary" icon={importIcon}>
          Import
        </Button>
      }
    >
      <MenuItem icon={FileText} shortcut="import" onSelect={() => void pickAndImport({ folders: false })}>
        Choose files…
      </MenuItem>
      <MenuItem icon={Folder} onSelect={() => void pickAndImport({ folders: true })}>
        Choose a folder…
      </MenuItem>
      <MenuLine />
      <MenuItem icon={FolderSync} onSelect={onWatched}>
        Watched folders…
      </MenuItem>
      <MenuItem icon={Table} onSelect={onColumns}>
        Columns of tables…
      </MenuItem>
      {screenExists('import') && <MenuItem onSelect={() => navigate({ screen: 'import' })}>Earlier imports</MenuItem>}
    </Menu>
  );
}

export function ImportButton() {
  const [watched, setWatched] = useState(false);
  const [columns, setColumns] = useState(false);
  return (
    <>
      <ImportMenu onWatched={() => setWatched(true)} onColumns={() => setColumns(true)} />
      <ColumnsDialog />
      {columns && <RememberedColumns onClose={() => setColumns(false)} />}
      <WatchedFolders open={watched} onClose={() => setWatched(false)} />
    </>
  );
}
