/** Who may talk to the main process. */
import { pageHost, pageScheme } from '../shared/channels.ts';

export interface Sender {
  /** Address of the frame that sent; null where the frame has gone. */
  readonly url: string | null;
  readonly isMainFrame: boolean;
  /** The web contents are those of a window that we made. */
  readonly isOurs: boolean;
}

export function isTrusted({ url, isMainFrame, isOurs }: Sender): boolean {
  return isOurs && isMainFrame && url !== null && isPage(url);
}

/** Whether an address is our page's: the exact scheme and host, no user, no port. */
export function isPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${pageScheme}:` && url.host === pageHost && url.username === '' && url.password === '';
}
