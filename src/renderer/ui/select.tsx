/** One of several values, in the platform's own list: its keys, its reading aloud, its zoom. */
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={['field-select', className].filter(Boolean).join(' ')}>
      <select className="input" {...rest} />
      <Icon of={ChevronDown} size="s" />
    </span>
  );
}
