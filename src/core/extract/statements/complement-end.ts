import type { Token } from '../text/token.ts';

const meanwhile = /^(?:while|when|upon|on)$/;
const occasions =
  /^(?:receiving|meeting|hosting|addressing|attending|chairing|inaugurating|visiting|greeting|opening|briefing)$/;
/** Fewer words than this are no complement. */
const shortest = 3;

/**
 * Where a complement ends at the latest: before what the speaker did meanwhile ("while receiving the envoy"), and before what
 * the narrator says of words in marks (`"fine people," meaning the protesters`).
 */
export function beforeOccasion(items: readonly Token[], from: number, limit: number): number {
  for (let at = from + 1; at < limit - 1; at += 1) {
    if (endsWithComma(items[at]) && isParticiple(items[at + 1])) return at + 1;
    if (at >= from + shortest && isOccasion(items, at)) return at;
  }
  return limit;
}

const endsWithComma = (item: Token | undefined): boolean =>
  item !== undefined && item.quotation !== null && item.text.endsWith(',');

const isParticiple = (item: Token | undefined): boolean => item?.pos === 'VERB' && item.lower.endsWith('ing');

function isOccasion(items: readonly Token[], at: number): boolean {
  const object = items[at + 2];
  return (
    meanwhile.test(items[at]?.lower ?? '') &&
    occasions.test(items[at + 1]?.lower ?? '') &&
    object !== undefined &&
    (/^(?:DET|PROPN|NOUN|ADJ)$/.test(object.pos) || object.lower === 'with')
  );
}
