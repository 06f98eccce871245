/** Where the loopback host keeps things: the system's places for an application's data and for documents. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Folders {
  /** Recent libraries and the sample. */
  readonly data: string;
  /** New libraries, backups. */
  readonly libraries: string;
}

export function usualFolders(platform: string = process.platform, env: NodeJS.ProcessEnv = process.env): Folders {
  const home = homedir();
  const libraries = join(home, 'Documents', 'Readout');
  if (platform === 'win32')
    return { data: join(env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'Readout'), libraries };
  if (platform === 'darwin') return { data: join(home, 'Library/Application Support/Readout'), libraries };
  return { data: join(env.XDG_DATA_HOME ?? join(home, '.local/share'), 'readout'), libraries };
}
