/** The last copy of the library that this window made, in words. */
import { z } from 'zod';
import { formatDate } from '../../../shared/format.ts';
import { preference } from '../../api/preferences.ts';

const lastBackupSchema = z.object({ at: z.string(), path: z.string(), bytes: z.number() }).nullable();
export type LastBackup = z.infer<typeof lastBackupSchema>;

export const lastBackup = preference<LastBackup>('backup.last', lastBackupSchema, null);

const two = (value: number): string => String(value).padStart(2, '0');

/** "48 MB", "820 kB": powers of ten, as file managers count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  const mega = bytes / 1e6;
  return mega < 1000 ? `${mega < 10 ? mega.toFixed(1) : Math.round(mega)} MB` : `${(mega / 1000).toFixed(1)} GB`;
}

/** "Today 09:12", "13 Sep 2024 09:12", by this computer's clock. */
export function formatMoment(at: string, now: Date): string {
  const moment = new Date(at);
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  return `${moment.toDateString() === now.toDateString() ? 'Today' : formatDate(day)} ${time}`;
}

/** The name that is proposed for a copy: `minsk-2024 2024-09-13.readout`. */
export function backupName(library: string, now: Date): string {
  const clean = library.replace(/[/\\:*?"<>|\p{Cc}]/gu, '-').slice(0, 150);
  return `${clean} ${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.readout`;
}
