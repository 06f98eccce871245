/** Serves the page at `app://readout/`. */
import { type Protocol, protocol } from 'electron';
import { type Content, pageFile, pageHeaders, refusal } from '../host/content.ts';
import { framePath } from '../host/frames.ts';
import { pageScheme } from '../shared/channels.ts';
import { isPage } from './sender.ts';

/** Before `ready`: the scheme behaves as https does, with an origin. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }]);
}

/**
 * @param folder with the built page.
 * @param frame answers for a report or an original, or null where no window has this address.
 */
export function servePage(
  sessionProtocol: Protocol,
  folder: string,
  frame: (pathname: string) => Promise<Content> | null,
  log: (line: string) => void,
): void {
  const headers = pageHeaders("'none'");
  sessionProtocol.handle(pageScheme, async (request) => {
    const { body, ...init } = await answer(request, folder, headers, frame).catch((error: unknown) => {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return refusal(500, 'Readout made a mistake. Nothing that was saved is lost; the log file says more.');
    });
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), init);
  });
}

async function answer(
  request: { readonly method: string; readonly url: string },
  folder: string,
  headers: Readonly<Record<string, string>>,
  frame: (pathname: string) => Promise<Content> | null,
): Promise<Content> {
  if (request.method !== 'GET' || !isPage(request.url)) return refusal(404, 'There is no such page.');
  const { pathname } = new URL(request.url);
  if (pathname.startsWith(framePath))
    return (await frame(pathname)) ?? refusal(404, 'This view has ended; open it again.');
  return await pageFile(folder, pathname, headers);
}
