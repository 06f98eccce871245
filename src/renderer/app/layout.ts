/** The window's panes: kept per library. */
import { z } from 'zod';
import { preference } from '../api/preferences.ts';

const layoutSchema = z.object({
  /** Navigation as words or as icons only. */
  rail: z.boolean(),
  /** Whether the detail panel is there. */
  panel: z.boolean(),
  /** Width of the panel, px. */
  panelWidth: z.number().int().min(320).max(560),
});
export type Layout = z.infer<typeof layoutSchema>;

export const panelWidths = { min: 320, usual: 368, max: 560 } as const;
export const layout = preference<Layout>('window.layout', layoutSchema, {
  rail: false,
  panel: true,
  panelWidth: panelWidths.usual,
});

/** The route that was last shown. */
export const lastPlace = preference('window.place', z.string(), '');
