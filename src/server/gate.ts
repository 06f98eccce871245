/**
 * Who may talk to the loopback host: a page that it served itself, in a browser to which the user gave the printed
 * address. Other pages, other users of the machine and names that only point here (DNS rebinding) may not.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';

export interface Asking {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`. */
  readonly site: string | undefined;
  readonly cookie: string | undefined;
  /** The address' query. */
  readonly search: URLSearchParams;
}

/** `enter`: the token was in the address, and becomes a cookie. */
export type Verdict = 'pass' | 'enter' | 'refuse';

export class Gate {
  readonly token = randomBytes(32).toString('base64url');
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}/?token=${this.token}`;
  }

  /** Cookies know no ports: two hosts on one machine must not take each other's. */
  get cookie(): string {
    return `${this.#cookieName}=${this.token}; HttpOnly; SameSite=Strict; Path=/`;
  }

  judge(asking: Asking): Verdict {
    const { host, origin, site } = asking;
    if (host === undefined || !this.#hosts.includes(host)) return 'refuse';
    if (origin !== undefined && origin !== `http://${host}`) return 'refuse';
    const reads = asking.method === 'GET';
    if (!reads && origin === undefined) return 'refuse';
    const token = asking.search.get('token');
    // From a link in a terminal or a mail: the token proves it.
    if (reads && token !== null) return same(token, this.token) ? 'enter' : 'refuse';
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'refuse';
    return same(readCookie(asking.cookie ?? '', this.#cookieName), this.token) ? 'pass' : 'refuse';
  }

  get #cookieName(): string {
    return `readout-${this.#port}`;
  }

  get #hosts(): readonly string[] {
    return [`127.0.0.1:${this.#port}`, `localhost:${this.#port}`];
  }
}

function readCookie(header: string, name: string): string {
  const found = header.split(';').map((part) => part.trim().split('='));
  return found.find(([key]) => key === name)?.[1] ?? '';
}

/** Takes as long for a wrong guess as for a right one. */
function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
