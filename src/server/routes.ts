/** The loopback host's addresses. Whoever comes here has passed the gate. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Content, pageFile, pageHeaders, refusal } from '../host/content.ts';
import { framePath } from '../host/frames.ts';
import { decode, encode } from '../shared/codec.ts';
import { isOperationName } from '../shared/contract.ts';
import { ReadoutError } from '../shared/errors.ts';
import { serverOperations } from '../shared/loopback.ts';
import { answerShell } from '../shared/shell-operations.ts';
import type { Feed } from './feed.ts';
import { withBridge } from './page.ts';
import { librariesIn, type ShellParts, serverShell } from './shell.ts';
import type { Uploads } from './uploads.ts';

export interface Site extends ShellParts {
  readonly feed: Feed;
  readonly uploads: Uploads;
  /** The built page's folder. */
  readonly page: string;
  /** Folder with the app's icon. */
  readonly icons: string;
}

/** Of a message; files are handed over apart. */
const LARGEST = 16_000_000;
const headers = pageHeaders("'self'");

export async function answer(site: Site, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const { pathname } = url;
  if (request.method === 'GET') {
    if (pathname === '/events') return listenIn(site, response);
    if (pathname.startsWith(framePath)) return send(response, await site.workspace.frame(pathname));
    return send(response, await pageContent(site, pathname));
  }
  send(response, await reply(site, request, url));
}

function listenIn({ feed, workspace }: Site, response: ServerResponse): void {
  feed.connect(response, [
    { type: 'state', value: workspace.state },
    { type: 'library', value: workspace.library },
  ]);
}

async function pageContent(site: Site, pathname: string): Promise<Content> {
  if (pathname === '/app.svg') return await pageFile(site.icons, pathname, headers);
  const content = await pageFile(site.page, pathname, { ...headers, 'cache-control': 'no-store' });
  const isPage = content.status === 200 && content.headers['content-type']?.startsWith('text/html') === true;
  return isPage ? { ...content, body: withBridge(content.body, site.version, process.platform) } : content;
}

async function reply(site: Site, request: IncomingMessage, url: URL): Promise<Content> {
  const [, area, name = ''] = url.pathname.split('/');
  const method = `${request.method} ${area}`;
  try {
    switch (method) {
      case 'POST call':
        return value(await call(site, name, await message(request)));
      case 'POST cancel':
        return value(cancel(site, await message(request)));
      case 'POST shell':
        return value(await askShell(site, name, await message(request)));
      case 'POST libraries':
        return value({ folder: site.libraries, paths: await librariesIn(site.libraries) });
      case 'POST uploads':
        return value(name === '' ? await site.uploads.begin() : site.uploads.paths(name));
      case 'PUT uploads':
        await site.uploads.add(name, url.searchParams.get('name') ?? '', request);
        return value(null);
      default:
        return refusal(404, 'There is no such address.');
    }
  } catch (error) {
    if (error instanceof TypeError) return refusal(400, error.message);
    if (error instanceof ReadoutError) return { ...value(error.toValue()), status: 422 };
    throw error;
  }
}

async function call(site: Site, operation: string, sent: unknown): Promise<unknown> {
  if (!isOperationName(operation)) throw new TypeError('There is no operation of this name.');
  const [input, name] = pair(sent);
  const result = await site.workspace.call(operation, input, typeof name === 'string' ? name : null);
  if (operation === 'imports.start') await site.uploads.drop(pathsOf(input));
  return result;
}

function cancel(site: Site, sent: unknown): null {
  if (typeof sent !== 'string') throw new TypeError('A job is cancelled by its name.');
  site.workspace.cancel(sent);
  return null;
}

async function askShell(site: Site, name: string, input: unknown): Promise<unknown> {
  const operation = serverOperations.find((known) => known === name);
  if (operation === undefined) throw new TypeError('The shell has no operation of this name.');
  return (await answerShell(serverShell(site), operation, input)) ?? null;
}

function pair(sent: unknown): readonly [unknown, unknown] {
  if (!Array.isArray(sent) || sent.length !== 2) throw new TypeError('A call has an input and a name.');
  return [sent[0], sent[1]];
}

function pathsOf(input: unknown): readonly string[] {
  const paths: unknown = typeof input === 'object' && input !== null && 'paths' in input ? input.paths : [];
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
}

async function message(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    parts.push(part);
    size += part.length;
    if (size > LARGEST) throw new TypeError('The message is too large.');
  }
  return decode(Buffer.concat(parts));
}

const value = (content: unknown): Content => ({
  status: 200,
  headers: { ...headers, 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  body: encode(content),
});

export function send(response: ServerResponse, { status, headers: named, body }: Content): void {
  const octets = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...named, 'content-length': octets.byteLength });
  response.end(octets);
}
