/** The page's own files, and the policies under which they and foreign content are shown: the same in both hosts. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface Content {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** What holds for every answer of a host. */
const common: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** @param connect what the page may fetch: nothing in Electron, its own server in a browser. */
export function pageHeaders(connect: "'none'" | "'self'"): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { ...common, 'content-security-policy': policy.join('; '), 'permissions-policy': permissions };
}

/**
 * For reports and originals in a frame: no script, no request, no way out, and (`sandbox`) an origin of their own, so
 * that they reach neither the page nor the host.
 */
export const frameHeaders: Readonly<Record<string, string>> = {
  ...common,
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox',
  ].join('; '),
  'cache-control': 'no-store',
};

const permissions = [
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ');

export function refusal(status: number, words: string): Content {
  return { status, headers: { ...frameHeaders, 'content-type': 'text/plain; charset=utf-8' }, body: words };
}

/**
 * A file of the built page.
 * @param pathname of the address, percent-encoded as it came.
 * @returns 404 for whatever is not a file of a known type inside the folder, however the address is written.
 */
export async function pageFile(
  folder: string,
  pathname: string,
  headers: Readonly<Record<string, string>>,
): Promise<Content> {
  const name = pathname === '/' ? 'index.html' : safeName(pathname);
  const type = name === null ? undefined : mediaTypes[extname(name).toLowerCase()];
  if (name === null || type === undefined) return refusal(404, 'There is no such file.');
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, name));
    if (!file.startsWith(root + sep)) return refusal(404, 'There is no such file.');
    return { status: 200, headers: { ...headers, 'content-type': type }, body: await readFile(file) };
  } catch {
    return refusal(404, 'There is no such file.');
  }
}

/** Names of ours need no dots but before the ending, no backslash, no second round of decoding: anything else is refused. */
function safeName(pathname: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  return /^(?:\/[\w-][\w.-]*)+$/.test(name) ? name.slice(1) : null;
}
