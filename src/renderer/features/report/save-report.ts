/** The report as a file. */
import { bridge } from '../../api/bridge.ts';
import { failure } from '../../api/commands.ts';
import { showToast } from '../../api/toasts.ts';
import type { ReportRequest } from './choices.ts';

/** Makes the report anew, so that it holds what the library holds now, and gives it to the user. */
export async function saveReport(request: ReportRequest): Promise<void> {
  const { engine, shell } = bridge();
  const made = await engine.call('reports.render', request);
  if (!made.ok) {
    failure.set(made.error);
    return;
  }
  const { fileName: name, mediaType, bytes } = made.value;
  const saved = await shell.saveFile({ name, mediaType, bytes });
  if (!saved.ok) {
    failure.set(saved.error);
    return;
  }
  const path = saved.value;
  if (path === null) return;
  const text = `Saved ${path.split(/[\\/]/u).at(-1) ?? path}`;
  if (shell.info.kind === 'browser') {
    showToast({ text });
    return;
  }
  const show = async () => {
    const reply = await shell.showInFolder(path);
    if (!reply.ok) failure.set(reply.error);
  };
  showToast({ text, action: { label: 'Show in folder', does: () => void show() } });
}
