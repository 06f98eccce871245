/** "minister" for "ministers", "secretary" for "secretaries". */
export function singular(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return plural.endsWith('s') ? plural.slice(0, -1) : plural;
}

/** "ambassador" for "ambassador-designate", "ambassador-at-large", "chairperson" for "chairperson-in-office", "president" for "ex-president". */
export const withoutSuffix = (title: string): string =>
  title.includes('-')
    ? title.replace(/^ex-|-(?:designate|nominee|in-(?:charge|chief|office|residence)|at-large)$/g, '')
    : title;
