/**
 * The codebook in the navigation, as a tree. Sub-themes are folded away until somebody opens their theme: they would push
 * views and review out of sight. Which are open is remembered per library.
 */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { z } from 'zod';
import type { ThemeRow } from '../../shared/contract/rows.ts';
import { preference, usePreference } from '../api/preferences.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Dot } from '../ui/tag.tsx';
import { screenExists } from './available-screens.ts';
import { NavItem } from './nav-item.tsx';
import { themeQuery } from './queries.ts';
import { type Route, useRoute } from './router.ts';
import { type Branch, branchesOf, shownBelow } from './theme-branches.ts';

const openThemes = preference('navigation.themes', z.array(z.number().int()), []);

interface BranchProps {
  readonly branch: Branch;
  readonly depth: number;
  readonly isHere: (theme: ThemeRow) => boolean;
  readonly open: ReadonlySet<number>;
  readonly onOpen: (theme: number, open: boolean) => void;
}

function Disclosure({
  name,
  open,
  controls,
  onClick,
}: {
  name: string;
  open: boolean;
  controls: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="nav-twist"
      aria-label={`Sub-themes of ${name}`}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onClick}
    >
      <Icon of={open ? ChevronDown : ChevronRight} size="s" />
    </button>
  );
}

function ThemeBranch({ branch, depth, isHere, open, onOpen }: BranchProps) {
  const id = useId();
  const { theme, children } = branch;
  const isOpen = open.has(theme.id);
  const below = shownBelow(branch, isOpen, isHere);
  const onKeyDown = (event: KeyboardEvent) => {
    const opens = { ArrowRight: true, ArrowLeft: false }[event.key];
    if (opens === undefined || opens === isOpen || children.length === 0) return;
    event.preventDefault();
    onOpen(theme.id, opens);
  };
  return (
    <>
      <div className="nav-branch">
        <NavItem
          to={{ screen: 'statements', query: themeQuery(theme.name) }}
          lead={depth === 0 ? <Dot color={theme.color} /> : undefined}
          depth={depth}
          title={theme.name}
          count={theme.statements}
          on={isHere(theme)}
          {...(children.length > 0 ? { counted: 'with its sub-themes', onKeyDown } : {})}
        />
        {children.length > 0 && (
          <Disclosure name={theme.name} open={isOpen} controls={id} onClick={() => onOpen(theme.id, !isOpen)} />
        )}
      </div>
      {children.length > 0 && (
        <div id={id}>
          {below.map((each) => (
            <ThemeBranch
              key={each.theme.id}
              branch={each}
              depth={depth + 1}
              isHere={isHere}
              open={open}
              onOpen={onOpen}
            />
          ))}
        </div>
      )}
    </>
  );
}

function Heading({ route, count }: { route: Route; count: number }) {
  const here = route.screen === 'themes';
  const words = (
    <>
      Themes<span className="end">{count}</span>
    </>
  );
  return (
    <h2>
      {screenExists('themes') ? (
        <Link
          to={{ screen: 'themes' }}
          className={`h2link${here ? ' on' : ''}`}
          aria-current={here ? 'page' : undefined}
        >
          {words}
        </Link>
      ) : (
        <span className="h2link">{words}</span>
      )}
    </h2>
  );
}

export function ThemeItems({ themes }: { themes: readonly ThemeRow[] }) {
  const route = useRoute();
  const [list, setList] = usePreference(openThemes);
  const open = new Set(list);
  const setOpen = (theme: number, opens: boolean) =>
    setList((now) =>
      opens ? [...now.filter((other) => other !== theme), theme] : now.filter((other) => other !== theme),
    );
  return (
    <div className="theme-nav">
      <Heading route={route} count={themes.length} />
      {branchesOf(themes).map((branch) => (
        <ThemeBranch
          key={branch.theme.id}
          branch={branch}
          depth={0}
          isHere={(theme) => route.screen === 'statements' && route.query === themeQuery(theme.name)}
          open={open}
          onOpen={setOpen}
        />
      ))}
    </div>
  );
}
