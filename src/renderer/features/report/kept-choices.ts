/** The choices of the last report and the size of its preview, kept per library. The query stands in the address. */
import { z } from 'zod';
import { preference } from '../../api/preferences.ts';
import { choicesSchema, type ReportChoices, standardChoices } from './choices.ts';

export const choices = preference<ReportChoices>('report.choices', choicesSchema, standardChoices);

export const zooms = [60, 80, 100, 125] as const;
/** Size of the preview in per cent. */
export const zoom = preference<number>('report.zoom', z.number().int().min(25).max(200), 80);
