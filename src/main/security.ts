/** What no page may do, whatever it is: set for the whole session and for every web contents, before a window exists. */
import type { Session, WebContents } from 'electron';
import { pageScheme } from '../shared/channels.ts';
import { isPage } from './sender.ts';

/** Requests that stay inside the app; developers' tools are not in a packaged app. */
const inside = new Set([`${pageScheme}:`, 'devtools:', 'data:', 'blob:']);

/** Chromium's switches against requests of its own; before `ready`. */
export const switches: readonly (readonly [string, string])[] = [
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['disable-sync', ''],
  ['no-pings', ''],
  // No name is ever looked up.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

export function hardenSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isInside(details.url) });
  });
  session.setSpellCheckerEnabled(false);
  session.setPermissionCheckHandler((contents, permission) => mayUse(contents?.getURL() ?? '', permission));
  session.setPermissionRequestHandler((contents, permission, callback) => {
    callback(mayUse(contents.getURL(), permission));
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

export function isInside(address: string): boolean {
  return URL.canParse(address) && inside.has(new URL(address).protocol);
}

/** A citation is copied as text; nothing else is asked for. */
export function mayUse(page: string, permission: string): boolean {
  return permission === 'clipboard-sanitized-write' && isPage(page);
}

export function hardenContents(contents: WebContents): void {
  const deny = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.on('will-navigate', deny);
  contents.on('will-redirect', deny);
  // A frame may only show what our own host serves.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !isPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
