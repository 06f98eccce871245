/** What holds for this window and this person: colours, the coder's name, keys. */
import { Keyboard } from 'lucide-react';
import { type KeyboardEvent, useState, useSyncExternalStore } from 'react';
import { bridge } from '../../api/bridge.ts';
import { resetQueries, useQuery } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { showToast } from '../../api/toasts.ts';
import { singleKeys, type ThemeChoice, themeChoice } from '../../app/appearance.ts';
import { overlay } from '../../app/overlay-state.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/fields.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SettingGroup, SettingRow } from './setting-row.tsx';

const themeOptions = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const darkQuery = '(prefers-color-scheme: dark)';

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const list = window.matchMedia(darkQuery);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    () => window.matchMedia(darkQuery).matches,
  );
}

export function AppearanceSettings({ id }: { id: string }) {
  const choice = useStore(themeChoice);
  const systemDark = useSystemDark();
  const hints: Readonly<Record<ThemeChoice, string>> = {
    system: `Follows the system, now ${systemDark ? 'dark' : 'light'}`,
    light: 'Always light',
    dark: 'Always dark; reports stay light',
  };
  return (
    <SettingGroup id={id} title="Appearance">
      <SettingRow title="Colours" hint={hints[choice]}>
        {() => (
          <Segmented label="Colours" value={choice} onChange={(next) => themeChoice.set(next)} options={themeOptions} />
        )}
      </SettingRow>
    </SettingGroup>
  );
}

async function saveCoder(name: string): Promise<void> {
  const reply = await bridge().engine.call('preferences.set', { name: 'coder', value: name });
  showToast({ text: reply.ok ? (name ? `Coder: ${name}` : 'No coder’s name') : reply.error.message });
  resetQueries();
}

export function CoderSettings({ id }: { id: string }) {
  const coder = useQuery('library.info', {}).value?.coder ?? '';
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    const next = draft?.trim();
    setDraft(null);
    if (next !== undefined && next !== coder) void saveCoder(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') setDraft(null);
  };
  return (
    <SettingGroup id={id} title="Coder">
      <SettingRow
        title="Name on tags and corrections"
        hint="Kept with each change in this library, so that two coders can be compared"
      >
        {(title) => (
          <TextInput
            className="setting-field"
            aria-labelledby={title}
            maxLength={100}
            placeholder="None"
            value={draft ?? coder}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={save}
            onKeyDown={onKeyDown}
          />
        )}
      </SettingRow>
    </SettingGroup>
  );
}

export function KeySettings({ id }: { id: string }) {
  const on = useStore(singleKeys);
  return (
    <SettingGroup id={id} title="Keys">
      <SettingRow
        title="Single keys"
        hint="1–9 tag, J and K move, X rejects. Off: only keys with Ctrl or Cmd, arrows, Enter and Space act"
      >
        {(title) => <Switch checked={on} onChange={(next) => singleKeys.set(next)} labelledBy={title} />}
      </SettingRow>
      <SettingRow title="All keys">
        {() => (
          <Button icon={Keyboard} onClick={() => overlay.set('shortcuts')}>
            Show the keys
          </Button>
        )}
      </SettingRow>
    </SettingGroup>
  );
}
