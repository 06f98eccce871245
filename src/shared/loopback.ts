/** What the loopback host and the script of its page say to each other, beside the contract's calls. */
import type { EngineEvent } from './contract.ts';
import type { EngineState, OpenLibrary } from './shell.ts';

/** One line of the feed, as JSON. */
export type Told =
  | { readonly type: 'event'; readonly value: EngineEvent }
  | { readonly type: 'state'; readonly value: EngineState }
  | { readonly type: 'library'; readonly value: OpenLibrary | null };

/** What of the shell a page in a browser cannot do itself. */
export const serverOperations = [
  'createLibrary',
  'pickSavePath',
  'library',
  'openLibrary',
  'openSample',
  'closeLibrary',
  'recentLibraries',
  'forgetLibrary',
  'reportCounts',
  'frameAddress',
  'appInfo',
  'restartEngine',
] as const;
export type ServerOperation = (typeof serverOperations)[number];

/** Libraries in the folder where the host makes new ones. */
export interface LibraryFolder {
  readonly folder: string;
  readonly paths: readonly string[];
}
