import { describe, expect, it } from 'vitest';
import type { OperationName } from '../../shared/contract.ts';
import { isAffected, isStructural } from './invalidation.ts';

const changes = (operations: OperationName[], tables: string[]) => ({
  operations: new Set(operations),
  tables: new Set(tables),
});
const tagged = changes(['tags.toggle'], ['tag']);

describe('isAffected', () => {
  it('leaves lists alone that a tag cannot change', () => {
    expect(isAffected('statements.ids', { query: 'speaker:putin', sort: [] }, tagged)).toBe(false);
    expect(isAffected('statements.histogram', { query: '' }, tagged)).toBe(false);
  });

  it.each(['theme:Trade', '-theme:Trade', 'peace (is:untagged OR has:note)', 'review:confirmed'])(
    'asks again for lists that ask for %s',
    (query) => {
      expect(isAffected('statements.ids', { query }, tagged)).toBe(true);
    },
  );

  it('asks for lists again after anything else', () => {
    expect(isAffected('statements.ids', { query: '' }, changes(['tags.toggle', 'imports.start'], ['tag']))).toBe(true);
    expect(isAffected('statements.ids', { query: '' }, changes(['history.undo'], ['tag']))).toBe(true);
  });

  it('asks for counts again after a tag, and not for files', () => {
    expect(isAffected('themes.list', {}, tagged)).toBe(true);
    expect(isAffected('documents.original', { id: 1 }, tagged)).toBe(false);
    expect(isAffected('imports.get', { id: 1 }, changes(['imports.start'], ['import_file', 'statement']))).toBe(true);
  });
});

describe('isStructural', () => {
  it('tells what takes rows away from what changes them', () => {
    expect(isStructural('history.undo')).toBe(true);
    expect(isStructural('statements.remove')).toBe(true);
    expect(isStructural('tags.toggle')).toBe(false);
    expect(isStructural('imports.start')).toBe(false);
  });
});
