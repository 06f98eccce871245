/** An icon of the set, drawn as in the design: 16 px, line 1.75. Decorative: words stand beside it or in a label. */
import type { LucideIcon } from 'lucide-react';

export function Icon({ of: Shape, size }: { of: LucideIcon; size?: 's' | 'l' | 'xl' }) {
  return <Shape className={size ? `i i-${size}` : 'i'} aria-hidden="true" />;
}
