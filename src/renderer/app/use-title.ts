/** What stands in the window's title. */
import { useEffect } from 'react';
import { bridge } from '../api/bridge.ts';

export function useTitle(title: string): void {
  useEffect(() => bridge().shell.setTitle(title), [title]);
}
