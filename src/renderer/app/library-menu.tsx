/** What can be done with the library as a whole. */
import { BookOpen, FolderOpen, Keyboard, LogOut, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { bridge } from '../api/bridge.ts';
import { openLibrary } from '../api/host-state.ts';
import { useStore } from '../api/store.ts';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../ui/menu.tsx';
import { screenExists } from './available-screens.ts';
import { closeLibrary, newLibrary, openPickedLibrary, openSampleLibrary } from './libraries.ts';
import { navigate } from './router.ts';
import { screens } from './screens.tsx';
import { invoke } from './shortcuts.ts';

export function LibraryMenu({ children }: { children: ReactElement }) {
  const library = useStore(openLibrary);
  const isElectron = bridge().shell.info.kind === 'electron';
  return (
    <Menu trigger={children}>
      <MenuGroup label={library?.name ?? 'Library'}>
        {(['history', 'settings'] as const).filter(screenExists).map((name) => (
          <MenuItem key={name} icon={screens[name].icon} onSelect={() => navigate({ screen: name })}>
            {screens[name].title}
          </MenuItem>
        ))}
        {isElectron && library && (
          <MenuItem icon={FolderOpen} onSelect={() => void bridge().shell.showInFolder(library.path)}>
            Show the library’s file
          </MenuItem>
        )}
      </MenuGroup>
      <MenuLine />
      <MenuItem icon={Plus} onSelect={() => void newLibrary()}>
        New library…
      </MenuItem>
      <MenuItem icon={FolderOpen} onSelect={() => void openPickedLibrary()}>
        Open a library…
      </MenuItem>
      <MenuItem icon={BookOpen} onSelect={() => void openSampleLibrary()}>
        Open the sample library
      </MenuItem>
      <MenuLine />
      <MenuItem icon={Keyboard} shortcut="help" onSelect={() => void invoke('help')}>
        Keyboard shortcuts
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={() => void closeLibrary()}>
        Close the library
      </MenuItem>
    </Menu>
  );
}
