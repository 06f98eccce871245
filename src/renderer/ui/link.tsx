/** A link to a place in the window. */
import type { ComponentProps } from 'react';
import { hrefOf, type RouteInput } from '../app/router.ts';

export function Link({ to, ...rest }: { to: RouteInput } & Omit<ComponentProps<'a'>, 'href'>) {
  return <a href={hrefOf(to)} {...rest} />;
}
