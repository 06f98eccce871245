/** The codebook: themes as a tree, what defines each, and rules that are seen to match before they are saved. */
import { Tag } from 'lucide-react';
import { useRef, useState } from 'react';
import { z } from 'zod';
import type { ThemeRow } from '../../../shared/contract/rows.ts';
import type { ErrorValue } from '../../../shared/errors.ts';
import { run } from '../../api/commands.ts';
import { preference, usePreference } from '../../api/preferences.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { layout } from '../../app/layout.ts';
import { amendRoute, navigate, useRoute } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty, Failed, Skeleton } from '../../ui/feedback.tsx';
import { useOverlayPanel } from '../../ui/use-media.ts';
import { GoToTheme } from './choose-theme.tsx';
import { Codebook } from './codebook.tsx';
import { RulePanel } from './rule-panel.tsx';
import { rulesGridId } from './rules-table.tsx';
import { ThemeDetail } from './theme-detail.tsx';
import { moveInTree, visibleItems } from './tree.ts';
import { useRuleDrafts } from './use-rule-drafts.ts';

const closedThemes = preference('themes.closed', z.array(z.number().int()), []);
const noThemes: readonly ThemeRow[] = [];
const loadingWidths = ['72%', '58%', '64%', '50%', '70%', '46%'] as const;
/** The route's `tab` while a rule is being added. */
const newRule = 'new-rule';

const selectTheme = (id: number) => amendRoute({ id, at: null, tab: null });
const closeRule = () => {
  amendRoute({ at: null, tab: null });
  document.getElementById(rulesGridId)?.focus();
};

/** The theme that takes the place of one that goes: its neighbour in the tree, else its parent. */
function neighbourOf(themes: readonly ThemeRow[], theme: ThemeRow): number | null {
  const level = themes.filter((each) => each.parent === theme.parent);
  const index = level.findIndex((each) => each.id === theme.id);
  return (level[index + 1] ?? level[index - 1])?.id ?? theme.parent;
}

async function removeTheme(themes: readonly ThemeRow[], id: number): Promise<void> {
  const theme = themes.find((each) => each.id === id);
  if (!theme) return;
  const next = neighbourOf(themes, theme);
  if (await run('themes.remove', { id })) amendRoute({ id: next, at: null, tab: null });
}

function useTree(themes: readonly ThemeRow[]) {
  const [closed, setClosed] = usePreference(closedThemes);
  return {
    items: visibleItems(themes, new Set(closed)),
    setOpen: (id: number, open: boolean) =>
      setClosed((now) => (open ? now.filter((each) => each !== id) : [...now.filter((each) => each !== id), id])),
  };
}

function NoThemes({ onAdd }: { onAdd: () => void }) {
  return (
    <Workspace>
      <Empty
        icon={Tag}
        title="No themes yet"
        actions={
          <Button kind="primary" onClick={onAdd}>
            New theme
          </Button>
        }
      >
        A theme is what statements are tagged with. Give it a key to tag with one stroke, and rules to find its
        statements.
      </Empty>
    </Workspace>
  );
}

function NoDetail({ error }: { error: ErrorValue | null }) {
  if (error) return <Failed error={error} />;
  return (
    <div className="theme-loading">
      <Skeleton widths={loadingWidths} />
    </div>
  );
}

export function ThemesScreen() {
  const route = useRoute();
  const list = useQuery('themes.list', {});
  const themes = list.value ?? noThemes;
  const { items, setOpen } = useTree(themes);
  const [panes, setPanes] = usePreference(layout);
  const [adding, setAdding] = useState<ThemeRow | null | undefined>(undefined);
  const [going, setGoing] = useState(false);
  const overlaid = useOverlayPanel();
  const term = useRef<HTMLInputElement>(null);
  useTitle('Themes');

  const theme = themes.find((each) => each.id === route.id) ?? items[0]?.theme ?? null;
  const result = useQuery('themes.get', theme ? { id: theme.id } : null);
  const last = useLast(result.value);
  const detail = theme !== null && last?.row.id === theme.id ? last : null;
  const rule = detail?.rules.find((each) => each.id === route.at) ?? null;
  const isNew = route.tab === newRule;
  const drafts = useRuleDrafts(theme?.id ?? null, isNew ? null : rule);
  const open = theme !== null && (rule !== null || isNew);

  const showRule = (part: { at: number | null; tab: string | null }, focus: boolean) => {
    if (!panes.panel) setPanes((now) => ({ ...now, panel: true }));
    amendRoute({ id: theme?.id ?? null, ...part });
    if (focus) requestAnimationFrame(() => term.current?.focus());
  };
  const removeRule = async (id: number) => {
    if (await run('rules.remove', { id })) closeRule();
  };
  const step = (key: string) => {
    const move = moveInTree(items, theme?.id ?? null, key);
    if ('select' in move) selectTheme(move.select);
  };
  useShortcut('next', () => step('ArrowDown'));
  useShortcut('previous', () => step('ArrowUp'));
  useShortcut('pickTheme', () => setGoing(true));
  useShortcut('close', () => {
    if (!open) return false;
    closeRule();
    return true;
  });

  if (list.value && themes.length === 0 && adding === undefined) return <NoThemes onAdd={() => setAdding(null)} />;
  const panel = open ? (
    <RulePanel
      key={isNew ? 'new' : route.at}
      theme={theme.id}
      rule={isNew ? null : rule}
      draft={drafts.draft}
      term={term}
      onDraft={drafts.change}
      onSaved={(id) => {
        drafts.drop();
        amendRoute({ at: id, tab: null });
      }}
      onCancel={() => {
        drafts.drop();
        closeRule();
      }}
      onClose={closeRule}
      onRemove={(id) => void removeRule(id)}
    />
  ) : undefined;
  return (
    <Workspace panel={panel} overlay={{ open: overlaid && open, onClose: closeRule }}>
      <div className="themes">
        <Codebook
          items={items}
          count={themes.length}
          at={theme?.id ?? null}
          onSelect={selectTheme}
          onOpen={setOpen}
          adding={adding}
          onAdd={setAdding}
          onRemove={(id) => void removeTheme(themes, id)}
        />
        <section className="theme" aria-label="Theme">
          {theme && detail && (
            <ThemeDetail
              key={theme.id}
              detail={detail}
              theme={theme}
              themes={themes}
              rule={isNew ? null : (rule?.id ?? null)}
              onGo={(id) => navigate({ screen: 'themes', id })}
              onRule={(id) => showRule({ at: id, tab: null }, false)}
              onEditRule={(id) => showRule({ at: id, tab: null }, true)}
              onAddRule={() => showRule({ at: null, tab: newRule }, true)}
              onRemoveRule={(id) => void removeRule(id)}
              onAddUnder={() => setAdding(theme)}
              onRemove={() => void removeTheme(themes, theme.id)}
            />
          )}
          {!detail && <NoDetail error={list.error ?? result.error} />}
        </section>
      </div>
      {going && <GoToTheme themes={themes} onClose={() => setGoing(false)} onGo={selectTheme} />}
    </Workspace>
  );
}
