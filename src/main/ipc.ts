/** The one file that listens to pages: it checks who sends and what is asked for, and passes it on. */
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { channels } from '../shared/channels.ts';
import { isOperationName } from '../shared/contract.ts';
import { answerShell, isShellOperation, type ShellHandlers } from '../shared/shell-operations.ts';
import { isTrusted } from './sender.ts';
import type { AppWindow, Windows } from './windows.ts';

/**
 * A refusal rejects the page's promise: no page of ours is ever refused.
 * @param shellFor the shell's handlers for a window's page.
 */
export function listenToPages(windows: Windows, shellFor: (one: AppWindow) => ShellHandlers): void {
  const from = (event: IpcMainInvokeEvent | IpcMainEvent): AppWindow => {
    const one = windows.of(event.sender.id);
    const frame = event.senderFrame;
    const sender = { url: frame?.url ?? null, isMainFrame: frame === event.sender.mainFrame, isOurs: one !== null };
    if (one === null || !isTrusted(sender)) throw new Error('This page may not talk to Readout.');
    return one;
  };

  ipcMain.handle(channels.call, (event, operation: unknown, input: unknown, call: unknown) => {
    const { workspace } = from(event);
    if (!isOperationName(operation)) throw new Error('There is no operation of this name.');
    return workspace.call(operation, input, typeof call === 'string' ? call : null);
  });

  ipcMain.on(channels.cancel, (event, call: unknown) => {
    const { workspace } = from(event);
    if (typeof call === 'string') workspace.cancel(call);
  });

  ipcMain.handle(channels.shell, async (event, operation: unknown, input: unknown) => {
    const one = from(event);
    if (!isShellOperation(operation)) throw new Error('The shell has no operation of this name.');
    return await answerShell(shellFor(one), operation, input);
  });
}
