/**
 * Roles of the grid pattern. The table itself has the focus and names the row where it stands
 * (`aria-activedescendant`, https://www.w3.org/WAI/ARIA/apg/patterns/grid/), so rows and cells take none; and a table of
 * which only the rows in view exist, placed by hand, cannot be a `<table>`.
 */
export const roles = {
  row: { role: 'row' },
  cell: { role: 'gridcell' },
  head: { role: 'columnheader' },
  body: { role: 'rowgroup' },
  none: { role: 'presentation' },
} as const;
