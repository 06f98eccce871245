/** The channels between page and main process: the whole list, used by the bridge and by the one file that listens. */
export const channels = {
  /** Page to main, answered: `(operation, input, call)`. */
  call: 'readout:call',
  /** Page to main: `(call)`. */
  cancel: 'readout:cancel',
  /** Page to main, answered: `(operation, input)` of the shell. */
  shell: 'readout:shell',
  /** Main to page: an `EngineEvent`. */
  event: 'readout:event',
  /** Main to page: an `EngineState`. */
  state: 'readout:state',
  /** Main to page: an `OpenLibrary` or null. */
  library: 'readout:library',
  /** Main to page: a `MenuCommand`. */
  menu: 'readout:menu',
} as const;

/** The page's only origin in Electron. */
export const pageScheme = 'app';
export const pageHost = 'readout';
export const pageOrigin = `${pageScheme}://${pageHost}`;

/** How main tells the sandboxed bridge what it cannot ask for synchronously: `--readout-version=1.2.3`. */
export const versionSwitch = '--readout-version=';
