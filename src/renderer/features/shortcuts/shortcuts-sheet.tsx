/** All keys at once; those of screens that are not there are left out. */
import { Search } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useStore } from '../../api/store.ts';
import { singleKeys } from '../../app/appearance.ts';
import { screenExists } from '../../app/available-screens.ts';
import { closeOverlay } from '../../app/overlay-state.ts';
import { screenNames } from '../../app/router.ts';
import { type ShortcutGroup, shortcutGroups, shortcutNames, shortcutOf } from '../../app/shortcut-list.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';

/** Groups by column, as drawn. */
const columns: readonly (readonly ShortcutGroup[])[] = [
  ['Move', 'Select'],
  ['Tag', 'Correct'],
  ['Find', 'Go to'],
  ['Window', 'Library', 'Help'],
];

/** A key that goes to a screen is there when the screen is. */
function isOffered(name: (typeof shortcutNames)[number]): boolean {
  const entry = shortcutOf(name);
  if (entry.hidden) return false;
  const screen = screenNames.find((each) => each === entry.label.toLowerCase());
  return screen === undefined || screenExists(screen);
}

function linesOf(group: ShortcutGroup, text: string) {
  const wanted = text.trim().toLowerCase();
  return shortcutNames
    .filter(isOffered)
    .map(shortcutOf)
    .filter((entry) => entry.group === group)
    .filter(
      (entry) => entry.label.toLowerCase().includes(wanted) || entry.keys.join(' ').toLowerCase().includes(wanted),
    );
}

export function ShortcutsSheet() {
  const [text, setText] = useState('');
  const single = useStore(singleKeys);
  const found = shortcutGroups.some((group) => linesOf(group, text).length > 0);
  return (
    <Dialog
      open
      onClose={closeOverlay}
      title="Keyboard shortcuts"
      width={1000}
      tools={
        <label className="search sheet-search">
          <Icon of={Search} />
          <input
            aria-label="Find a key or an action"
            placeholder="Find a key or an action"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      }
      footer={
        <span className="small ink2 grow">
          {single
            ? 'Single keys do nothing while you type in a field.'
            : 'Single keys are switched off in the settings.'}
        </span>
      }
    >
      <div className="sheet">
        {columns.map((groups) => (
          <div key={groups.join()}>
            {groups.map((group) => {
              const lines = linesOf(group, text);
              return (
                <Fragment key={group}>
                  {lines.length > 0 && (
                    <section>
                      <h3 className="h3">{group}</h3>
                      {lines.map((entry) => (
                        <div key={entry.label} className="kr">
                          <span>{entry.label}</span>
                          <Keys of={entry.keys} />
                        </div>
                      ))}
                    </section>
                  )}
                </Fragment>
              );
            })}
          </div>
        ))}
        {!found && <p className="ink3">No key and no action of that name</p>}
      </div>
    </Dialog>
  );
}
