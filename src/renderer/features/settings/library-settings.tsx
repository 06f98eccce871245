/** What keeps the library safe: a verified copy, a check, its place; and what Readout itself is. */
import { useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import type { ErrorValue } from '../../../shared/errors.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { bridge } from '../../api/bridge.ts';
import { failure } from '../../api/commands.ts';
import { openLibrary } from '../../api/host-state.ts';
import { jobs, startJob } from '../../api/jobs.ts';
import { usePreference } from '../../api/preferences.ts';
import { useQuery } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { showToast } from '../../api/toasts.ts';
import { overlay } from '../../app/overlay-state.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { backupName, formatBytes, formatMoment, lastBackup } from './last-backup.ts';
import { SettingGroup, SettingRow } from './setting-row.tsx';

async function backUp(name: string): Promise<void> {
  const path = await bridge().shell.pickSavePath({ name: backupName(name, new Date()) });
  if (path === null) return;
  // The dialog has asked before it gave a file that is there.
  const reply = await startJob('library.backup', { path, replace: true }, name);
  if (!reply.ok) {
    failure.set(reply.error);
    return;
  }
  lastBackup.store.set({ at: new Date().toISOString(), ...reply.value });
  showToast({ text: 'Backed up and checked' });
}

export function BackupSettings({ id }: { id: string }) {
  const [last] = usePreference(lastBackup);
  const name = useStore(openLibrary)?.name ?? 'library';
  const running = useStore(jobs).some((job) => job.name === 'library.backup');
  const hint = running
    ? 'Copying, then comparing the copy with the library…'
    : last
      ? `${formatMoment(last.at, new Date())}, ${formatBytes(last.bytes)}, checked · ${last.path}`
      : 'None made from this library yet';
  return (
    <SettingGroup id={id} title="Backups">
      <SettingRow title="Last backup" hint={<span dir="auto">{hint}</span>}>
        {() => (
          <Button disabled={running} onClick={() => void backUp(name)}>
            Back up now
          </Button>
        )}
      </SettingRow>
    </SettingGroup>
  );
}

type Check = Output<'library.check'>;
type CheckState = 'idle' | 'running' | { readonly done: Check } | { readonly error: ErrorValue };

function checkHint(state: CheckState): string {
  if (state === 'idle') return 'Reads every document, every quotation at its place, and every index';
  if (state === 'running') return 'Reading…';
  if ('error' in state) return state.error.message;
  const { documents, statements, problems } = state.done;
  const read = `${plural(documents, 'document')}, ${plural(statements, 'statement')}`;
  return problems.length === 0 ? `All is well: ${read}` : `${read}, ${plural(problems.length, 'problem')}`;
}

const shownProblems = 20;

function Problems({ check }: { check: Check }) {
  if (check.problems.length === 0) return null;
  return (
    <div className="setting-problems">
      <Banner tone="danger">
        <span>Make a copy of the library’s file before anything else, then restore the last backup.</span>
      </Banner>
      <ul className="small">
        {check.problems.slice(0, shownProblems).map((problem) => (
          <li key={`${problem.where} ${problem.what}`}>
            <b className="strong">{problem.where}</b> {problem.what}
          </li>
        ))}
        {check.problems.length > shownProblems && (
          <li className="ink3">and {formatNumber(check.problems.length - shownProblems)} more</li>
        )}
      </ul>
    </div>
  );
}

export function LibrarySettings({ id }: { id: string }) {
  const info = useQuery('library.info', {}).value;
  const [state, setState] = useState<CheckState>('idle');
  const { shell, engine } = bridge();
  const check = async () => {
    setState('running');
    const reply = await engine.call('library.check', {});
    setState(reply.ok ? { done: reply.value } : { error: reply.error });
  };
  const show = async (path: string) => {
    const reply = await shell.showInFolder(path);
    if (!reply.ok) showToast({ text: reply.error.message });
  };
  const done = typeof state === 'object' && 'done' in state ? state.done : null;
  return (
    <SettingGroup id={id} title="This library">
      <SettingRow title="File" hint={<span dir="auto">{info?.path}</span>}>
        {() =>
          shell.info.kind === 'electron' && info && <Button onClick={() => void show(info.path)}>Show in folder</Button>
        }
      </SettingRow>
      <SettingRow title="Integrity" hint={<span aria-live="polite">{checkHint(state)}</span>}>
        {() => (
          <Button disabled={state === 'running'} onClick={() => void check()}>
            Check the library
          </Button>
        )}
      </SettingRow>
      {done && <Problems check={done} />}
    </SettingGroup>
  );
}

export function AboutSettings({ id }: { id: string }) {
  return (
    <SettingGroup id={id} title="About">
      <SettingRow
        title={`Readout ${bridge().shell.info.version}`}
        hint="Works offline: nothing leaves this computer. No account, no telemetry, no updates by itself"
      >
        {() => <Button onClick={() => overlay.set('about')}>Versions and licences</Button>}
      </SettingRow>
    </SettingGroup>
  );
}
