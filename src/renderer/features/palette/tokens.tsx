/** Grey fields behind the filters that are complete in the palette's text: the same letters, under the field's own. */
import { Fragment } from 'react';
import { splitConjuncts } from '../../../shared/query/conjuncts.ts';
import { parseQuery } from '../../../shared/query/parse.ts';

export function Tokens({ text }: { text: string }) {
  const parsed = parseQuery(text);
  if (!parsed.ok) return null;
  const done = splitConjuncts(parsed.node).filter((part) => part.type === 'field' && part.span.end < text.length);
  let at = 0;
  return (
    <span className="pin-tokens" aria-hidden="true">
      {done.map(({ span }) => {
        const before = text.slice(at, span.start);
        at = span.end;
        return (
          <Fragment key={span.start}>
            {before}
            <span className="tok">{text.slice(span.start, span.end)}</span>
          </Fragment>
        );
      })}
    </span>
  );
}
