/** The loopback host: the same app in a browser, on this machine only. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { refusal } from '../host/content.ts';
import { RecentLibraries } from '../host/recent.ts';
import { Workspace } from '../host/workspace.ts';
import { ReadoutError } from '../shared/errors.ts';
import { startEngineProcess } from './engine-process.ts';
import { Feed } from './feed.ts';
import { type Folders, usualFolders } from './folders.ts';
import { Gate } from './gate.ts';
import { answer, type Site, send } from './routes.ts';
import { Uploads } from './uploads.ts';

export interface ServeOptions {
  /** The library to open; null shows the welcome screen. */
  readonly path: string | null;
  /** 0 takes a free one. */
  readonly port: number;
  /** A fixed present, for output that is the same tomorrow. */
  readonly clock?: () => Date;
  readonly folders?: Folders;
  /** Folder of the build (`out`). */
  readonly out?: string;
  /** Faults of Readout itself. */
  readonly log?: (line: string) => void;
}

export interface Served {
  /** Address with the token: whoever has it works in the library. */
  readonly url: string;
  /** Closes the library and ends everything that was started. */
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/**
 * @throws ReadoutError where the page is not built, the port is taken, or the library cannot be opened.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { path, port, clock, folders = usualFolders(), out = join(root, 'out'), log = () => undefined } = options;
  const page = join(out, 'renderer');
  if (!existsSync(join(page, 'index.html'))) {
    throw new ReadoutError('FILE_UNREADABLE', 'The page is not built yet. Run “npm run build” once.');
  }
  const recent = new RecentLibraries(folders.data, clock);
  const feed = new Feed();
  const workspace = new Workspace(
    {
      startEngine: startEngineProcess,
      recent,
      sampleCorpus: join(root, 'resources/sample-corpus/documents'),
      sampleLibrary: join(folders.data, 'Sample.readout'),
      now: clock === undefined ? null : clock().toISOString(),
    },
    {
      event: (value) => feed.tell({ type: 'event', value }),
      state: (value) => feed.tell({ type: 'state', value }),
      library: (value) => feed.tell({ type: 'library', value }),
    },
  );
  const uploads = new Uploads();
  const version = readVersion();
  const icons = join(root, 'resources/icons');
  const site: Site = { workspace, recent, feed, uploads, page, icons, out, version, libraries: folders.libraries };
  if (path !== null) {
    const opened = await workspace.open(path);
    if (!opened.ok) throw new ReadoutError(opened.error.code, opened.error.message, opened.error.details);
  }
  const server = createServer();
  const close = async (): Promise<void> => {
    feed.end();
    server.close();
    server.closeAllConnections();
    await workspace.close();
    await uploads.end();
  };
  const gate = new Gate(
    await listen(server, port).catch(async (error: unknown) => close().then(() => Promise.reject(error))),
  );
  server.on('request', (request, response) => void receive(site, gate, request, response, log));
  return { url: gate.address, close };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const message = `Port ${port} cannot be used (${error.message}). Choose another one with --port.`;
      reject(new ReadoutError('USAGE', message, undefined, error));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function receive(
  site: Site,
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
  log: (line: string) => void,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { host, origin, cookie } = request.headers;
    const fetchSite = request.headers['sec-fetch-site'];
    const verdict = gate.judge({
      method: request.method ?? '',
      host,
      origin,
      cookie,
      site: Array.isArray(fetchSite) ? fetchSite[0] : fetchSite,
      search: url.searchParams,
    });
    if (verdict === 'refuse') {
      send(response, refusal(403, 'Open the address that Readout printed when it started: it has a token of its own.'));
    } else if (verdict === 'enter') {
      // The token leaves the address, and with it the browser's history.
      response.writeHead(303, { 'set-cookie': gate.cookie, location: '/', 'referrer-policy': 'no-referrer' }).end();
    } else {
      await answer(site, request, response, url);
    }
  } catch (error) {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (response.headersSent) response.destroy();
    else send(response, refusal(500, 'Readout made a mistake. Nothing that was saved is lost.'));
  }
}

function readVersion(): string {
  const about: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
}
