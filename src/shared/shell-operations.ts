/**
 * What of the shell crosses from the page to its host, with the shape of each input: hosts parse it before they act, since
 * the page is the less trusted side. Every operation takes one value (null where there is nothing to say).
 */
import { z } from 'zod';
import { reports } from './contract/library.ts';
import { id, octets } from './contract/rows.ts';
import { toFileName } from './file-name.ts';
import type { ShellContract } from './shell.ts';

const path = z.string().min(1).max(32_767);
/** A name that is proposed for a file, made one that every file system takes. */
const proposedName = z.string().max(4096).transform(toFileName);
const nothing = z.null();

const shellOperations = {
  pickFiles: z.object({ folders: z.boolean() }),
  pickLibrary: nothing,
  createLibrary: z.object({ name: proposedName }),
  saveFile: z.object({ name: proposedName, mediaType: z.string().max(200), bytes: octets }),
  pickSavePath: z.object({ name: proposedName }),
  openLink: z.string().max(8192),
  showInFolder: path,
  library: nothing,
  openLibrary: path,
  openSample: nothing,
  closeLibrary: nothing,
  recentLibraries: nothing,
  forgetLibrary: path,
  reportCounts: z.object({ documents: z.number().int().nonnegative(), statements: z.number().int().nonnegative() }),
  frameAddress: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('report'), input: reports['reports.render'].input }),
    z.object({ kind: z.literal('original'), document: id }),
  ]),
  appInfo: nothing,
  setTitle: z.string().max(300),
  setTheme: z.enum(['light', 'dark', 'system']),
  restartEngine: nothing,
} as const satisfies { readonly [N in keyof ShellContract]?: z.ZodType };

export type ShellOperation = keyof typeof shellOperations;
type ShellInput<N extends ShellOperation> = z.output<(typeof shellOperations)[N]>;
export type ShellResult<N extends ShellOperation> = Awaited<ReturnType<ShellContract[N]>>;
/** What a host implements. */
export type ShellHandlers<N extends ShellOperation = ShellOperation> = {
  readonly [Name in N]: (input: ShellInput<Name>) => Promise<ShellResult<Name>>;
};

export function isShellOperation(name: unknown): name is ShellOperation {
  return typeof name === 'string' && Object.hasOwn(shellOperations, name);
}

/**
 * Parses the input and calls the handler of this name.
 * @throws TypeError where the input has another shape: no page of ours sends one.
 */
export async function answerShell<N extends ShellOperation>(
  handlers: ShellHandlers<N>,
  name: N,
  input: unknown,
): Promise<ShellResult<N>> {
  const parsed = shellOperations[name].safeParse(input);
  if (!parsed.success) throw new TypeError(`The input of shell.${name} does not have the shape that it expects.`);
  return await handlers[name](parsed.data as ShellInput<N>);
}
