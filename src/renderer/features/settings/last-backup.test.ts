import { describe, expect, it } from 'vitest';
import { backupName, formatBytes, formatMoment } from './last-backup.ts';

const now = new Date(2024, 8, 13, 18, 0);

describe('the last backup in words', () => {
  it('says when, by this computer’s clock', () => {
    expect(formatMoment(new Date(2024, 8, 13, 9, 12).toISOString(), now)).toBe('Today 09:12');
    expect(formatMoment(new Date(2024, 8, 12, 9, 5).toISOString(), now)).toBe('12 Sep 2024 09:05');
  });

  it('says how large', () => {
    expect([120, 820_000, 1_519_616, 48_000_000, 2_140_000_000].map(formatBytes)).toEqual([
      '1 kB',
      '820 kB',
      '1.5 MB',
      '48 MB',
      '2.1 GB',
    ]);
  });

  it('proposes a name that every file system takes', () => {
    expect(backupName('minsk-2024', now)).toBe('minsk-2024 2024-09-13.readout');
    expect(backupName('talks: a/b', now)).toBe('talks- a-b 2024-09-13.readout');
  });
});
