/** What a column is, and how TanStack Table keeps which are shown, how wide and in which order. */
import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { z } from 'zod';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Width in px; null for the one column that takes the rest. */
  readonly width: number | null;
  readonly minWidth?: number;
  /** Numbers stand at the end. */
  readonly numeric?: boolean;
  /** The columns without which the table says nothing. */
  readonly fixed?: boolean;
  /** Shown before the user chooses. */
  readonly optional?: boolean;
  /** Name to sort by in the engine. */
  readonly sort?: string;
  readonly className?: string;
  readonly cell: (row: Row) => ReactNode;
}

export const features = tableFeatures({ columnVisibilityFeature, columnSizingFeature, columnOrderingFeature });

export const densities = ['compact', 'comfort', 'reading'] as const;
export type Density = (typeof densities)[number];

/** What a user chose for a table; kept per library. */
export const tableLookSchema = z.object({
  density: z.enum(densities),
  /** Sort columns of the engine, "-" before a descending one. */
  sort: z.array(z.string()),
  group: z.boolean(),
  visible: z.record(z.string(), z.boolean()),
  widths: z.record(z.string(), z.number()),
  order: z.array(z.string()),
});
export type TableLook = z.infer<typeof tableLookSchema>;

export function defaultLook(part: Partial<TableLook> = {}): TableLook {
  return { density: 'comfort', sort: [], group: false, visible: {}, widths: {}, order: [], ...part };
}

export function isShown<Row>(column: TableColumn<Row>, look: TableLook): boolean {
  return column.fixed || (look.visible[column.id] ?? !column.optional);
}
