/** Settings: one page of short groups; the list beside it leads to each. */
import { Database, Info, Keyboard, type LucideIcon, ScanText, Shield, Sun, User } from 'lucide-react';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { hrefOf, useRoute } from '../../app/router.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AboutSettings, BackupSettings, LibrarySettings } from './library-settings.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { AppearanceSettings, CoderSettings, KeySettings } from './window-settings.tsx';

interface Group {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly component: ComponentType<{ id: string }>;
}

const groups: readonly Group[] = [
  { id: 'appearance', title: 'Appearance', icon: Sun, component: AppearanceSettings },
  { id: 'coder', title: 'Coder', icon: User, component: CoderSettings },
  { id: 'keys', title: 'Keys', icon: Keyboard, component: KeySettings },
  { id: 'reading', title: 'Reading documents', icon: ScanText, component: ReadingSettings },
  { id: 'backups', title: 'Backups', icon: Shield, component: BackupSettings },
  { id: 'library', title: 'This library', icon: Database, component: LibrarySettings },
  { id: 'about', title: 'About', icon: Info, component: AboutSettings },
];

/** The group that stands at the top of what is seen; the last one where the page is at its end. */
function groupInView(page: HTMLElement): string | null {
  if (page.scrollTop + page.clientHeight >= page.scrollHeight - 1 && page.scrollTop > 0)
    return groups.at(-1)?.id ?? null;
  const top = page.getBoundingClientRect().top;
  const passed = groups.filter(({ id }) => {
    const element = document.getElementById(`set-${id}`);
    return element !== null && element.getBoundingClientRect().top - top < 40;
  });
  return (passed.at(-1) ?? groups[0])?.id ?? null;
}

export function SettingsScreen() {
  const { tab } = useRoute();
  const page = useRef<HTMLElement>(null);
  const [at, setAt] = useState(tab ?? groups[0]?.id ?? null);
  useTitle('Settings');
  useEffect(() => {
    if (tab === null) return;
    document.getElementById(`set-${tab}`)?.scrollIntoView({ block: 'start' });
    document.getElementById(`set-${tab}-title`)?.focus({ preventScroll: true });
    setAt(tab);
  }, [tab]);
  return (
    <Workspace>
      <div className="settings">
        <nav className="settings-list" aria-label="Settings">
          <div className="head">
            <h1>Settings</h1>
          </div>
          <div className="settings-nav">
            {groups.map((group) => (
              <a
                key={group.id}
                href={hrefOf({ screen: 'settings', tab: group.id })}
                className={`nav-item${group.id === at ? ' on' : ''}`}
                aria-current={group.id === at ? 'true' : undefined}
              >
                <Icon of={group.icon} />
                {group.title}
              </a>
            ))}
          </div>
        </nav>
        <section
          ref={page}
          className="settings-page scroll"
          aria-label="All settings"
          onScroll={() => page.current && setAt(groupInView(page.current))}
        >
          <div className="settings-column">
            {groups.map(({ id, component: Component }) => (
              <Component key={id} id={`set-${id}`} />
            ))}
          </div>
        </section>
      </div>
    </Workspace>
  );
}
