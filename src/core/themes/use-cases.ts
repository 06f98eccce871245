/** Reading and changing the codebook. */

import type { RuleInput } from '../../shared/contract/rows.ts';
import { isCounted } from '../../shared/domain.ts';
import { ReadoutError } from '../../shared/errors.ts';
import type { CommandContext, SomeCommands, SomeQueries } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import { compileQuery } from '../search/compile.ts';
import { statementRows } from '../statements/store.ts';
import { libraryMatcher, retagByRules } from '../tags/by-rule.ts';
import { taggableStatements } from '../tags/store.ts';
import { candidateQuery } from './candidates.ts';
import { matchStatement } from './context.ts';
import { compileRules } from './match.ts';
import * as store from './store.ts';
import { parseTerm } from './terms.ts';

const TOGETHER = 8;

function existing(read: ReadHandle, id: number) {
  const row = store.listThemes(read).find((theme) => theme.id === id);
  if (!row)
    throw new ReadoutError(
      'NOT_FOUND',
      'This theme is not in the codebook any more. It may have been merged or undone.',
    );
  return row;
}

/** @throws ReadoutError NAME_TAKEN */
function refuseTaken(read: ReadHandle, own: number | null, name: string, key: number | null): void {
  const named = store.themeNamed(read, name);
  if (named !== undefined && named !== own) {
    throw new ReadoutError('NAME_TAKEN', `There already is a theme “${name}”. Choose another name, or merge the two.`);
  }
  const keyed = key === null ? undefined : store.themeWithKey(read, key);
  if (keyed !== undefined && keyed !== own) {
    throw new ReadoutError(
      'NAME_TAKEN',
      `The key ${key} belongs to “${existing(read, keyed).name}”. Take it away there first.`,
    );
  }
}

/** @throws ReadoutError PATTERN_INVALID with `{ position }` in UTF-16 code units of the term */
function refuseUnreadable(rule: RuleInput): void {
  for (const term of [rule.term, ...rule.unless]) {
    const parsed = term === rule.term ? parseTerm(term, rule.match, rule.caseSensitive) : parseTerm(term, 'pattern');
    if (!parsed.ok) {
      throw new ReadoutError('PATTERN_INVALID', `“${term}” cannot be a rule: ${parsed.problem.message}`, {
        position: parsed.problem.position,
      });
    }
  }
}

type Term = Pick<RuleInput, 'term' | 'match' | 'caseSensitive'>;

/** Documents that can have a term; null where any can. */
function documentsOf(read: ReadHandle, { term, match, caseSensitive }: Term): readonly number[] | null {
  const query = candidateQuery(term, match, caseSensitive);
  if (query === undefined) return [];
  return query === null ? null : store.documentsWith(read, query);
}

/** Documents whose tags a rule decides on: those it has tagged, and those that can have its term as it was or is now. */
function scopeOf(read: ReadHandle, rule: number, terms: readonly Term[]): ReadonlySet<number> | null {
  const parts = terms.map((term) => documentsOf(read, term));
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : new Set([...store.documentsTaggedBy(read, rule), ...known.flat()]);
}

/** Runs the rules of some themes over the statements of these documents (null: of all); decisions of people stand. */
function runRules(
  { write, now }: CommandContext,
  themes: ReadonlySet<number>,
  documents: ReadonlySet<number> | null,
): void {
  const matcher = libraryMatcher(write);
  for (const statement of taggableStatements(write, documents)) retagByRules(write, matcher, statement, now, themes);
}

export const themeQueries: SomeQueries<'themes' | 'rules'> = {
  'themes.list': ({ query }, { read }) =>
    store.listThemes(read, query.trim() === '' ? null : compileQuery(read, query, 'statement')),
  'themes.get': ({ id }, { read }) => {
    const themes = store.withSubThemes(read, id);
    return {
      row: existing(read, id),
      documents: store.countDocumentsOn(read, themes),
      wholes: store.countWholes(read, themes),
      rules: store.rulesOf(read, id),
      byYear: store.byYear(read, themes),
      together: store.together(read, themes, TOGETHER),
    };
  },
  'rules.preview': ({ limit, ...rule }, { read }) => {
    refuseUnreadable(rule);
    const matcher = compileRules([{ ...rule, id: 1, themeId: rule.theme }]);
    const hits: { id: number; start: number; end: number }[] = [];
    for (const statement of taggableStatements(read, documentsOf(read, rule))) {
      const [match] = matchStatement(matcher, statement.source, statement);
      if (match) hits.push({ id: statement.id, start: match.start, end: match.end });
    }
    const tagged = new Set(store.statementsOn(read, rule.theme));
    const rows = new Map(
      statementRows(
        read,
        hits.slice(0, limit).map(({ id }) => id),
      ).map((row) => [row.id, row]),
    );
    return {
      statements: hits.length,
      documents: store.countDocumentsOf(
        read,
        hits.map(({ id }) => id),
      ),
      untagged: hits.filter(({ id }) => !tagged.has(id)).length,
      sample: hits.slice(0, limit).flatMap(({ id, start, end }) => {
        const statement = rows.get(id);
        return statement
          ? [
              {
                statement,
                match: { start, end },
                tagged: statement.tags.some((tag) => tag.theme === rule.theme && isCounted(tag.state)),
              },
            ]
          : [];
      }),
    };
  },
};

function saveRule(context: CommandContext, id: number | null, rule: RuleInput): number {
  const { write } = context;
  refuseUnreadable(rule);
  const themes = new Set([rule.theme]);
  if (id === null) {
    const made = store.insertRule(write, rule);
    runRules(context, themes, scopeOf(write, made, [rule]));
    return made;
  }
  const before = store.findRule(write, id);
  if (before === undefined)
    throw new ReadoutError('NOT_FOUND', 'This rule is not in the codebook any more. Nothing was changed.');
  const scope = scopeOf(write, id, [before, rule]);
  store.updateRule(write, id, rule);
  runRules(context, themes.add(before.themeId), scope);
  return id;
}

export const themeCommands: SomeCommands<'themes' | 'rules'> = {
  'themes.create': (input, { write }) => {
    refuseTaken(write, null, input.name, input.key);
    const parent = input.parent === null ? null : existing(write, input.parent);
    const id = store.insertTheme(write, { ...input, color: parent?.color ?? input.color });
    return { id, changed: 1, label: `Added the theme ${input.name}` };
  },

  'themes.update': ({ id, ...change }, { write }) => {
    const row = existing(write, id);
    refuseTaken(write, id, change.name ?? row.name, change.key ?? null);
    const parent = change.parent === undefined ? row.parent : change.parent;
    if (parent !== null && store.withSubThemes(write, id).includes(parent)) {
      throw new ReadoutError(
        'INPUT_INVALID',
        'A theme cannot be moved under itself or its own sub-themes. Nothing was changed.',
      );
    }
    const color = parent === null ? (change.color ?? row.color) : existing(write, parent).color;
    const changed = store.updateTheme(write, id, {
      parent,
      color,
      name: change.name ?? row.name,
      definition: change.definition ?? row.definition,
      key: change.key === undefined ? row.key : change.key,
    });
    return { changed, label: `Changed the theme ${change.name ?? row.name}` };
  },

  'themes.merge': ({ into, id }, { write }) => {
    const kept = existing(write, into);
    const gone = existing(write, id);
    if (store.withSubThemes(write, id).includes(into)) {
      throw new ReadoutError(
        'INPUT_INVALID',
        'A theme cannot be merged into itself or its own sub-themes. Nothing was changed.',
      );
    }
    store.mergeTheme(write, id, into);
    return { changed: gone.statements, label: `Merged the theme ${gone.name} into ${kept.name}` };
  },

  'themes.remove': ({ id }, { write }) => {
    const row = existing(write, id);
    store.deleteTheme(write, id);
    return { changed: row.statements, label: `Removed the theme ${row.name}` };
  },

  'rules.save': ({ id, ...rule }, context) => {
    const theme = existing(context.write, rule.theme);
    return {
      id: saveRule(context, id, rule),
      changed: 1,
      label: `${id === null ? 'Added' : 'Changed'} the rule “${rule.term}” of ${theme.name}`,
    };
  },

  'rules.remove': ({ id }, context) => {
    const rule = store.findRule(context.write, id);
    if (rule === undefined)
      throw new ReadoutError('NOT_FOUND', 'This rule is not in the codebook any more. Nothing was changed.');
    const scope = scopeOf(context.write, id, [rule]);
    store.deleteRule(context.write, id);
    runRules(context, new Set([rule.themeId]), scope);
    return { changed: 1, label: 'Removed a rule' };
  },
};
