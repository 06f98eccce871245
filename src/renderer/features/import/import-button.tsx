/** Import, in the top bar: files or a folder. */
import { FileText, Folder } from 'lucide-react';
import { screenExists } from '../../app/available-screens.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { importIcon } from '../../ui/icons.ts';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';
import { pickAndImport } from './start-import.ts';

export function ImportButton() {
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
      {screenExists('import') && (
        <>
          <MenuLine />
          <MenuItem onSelect={() => navigate({ screen: 'import' })}>Earlier imports</MenuItem>
        </>
      )}
    </Menu>
  );
}
