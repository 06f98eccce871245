/** What the host tells its pages while they are open: server-sent events. */
import type { ServerResponse } from 'node:http';
import type { Told } from '../shared/loopback.ts';

const HEARTBEAT = 15_000;

export class Feed {
  readonly #open = new Set<ServerResponse>();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor() {
    // A line that means nothing, so that a connection that has gone is noticed.
    this.#timer = setInterval(() => this.#write(':\n\n'), HEARTBEAT);
    this.#timer.unref();
  }

  /** @param present how things stand: a page that connects again has missed something. */
  connect(response: ServerResponse, present: readonly Told[]): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(present.map(line).join(''));
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  tell(told: Told): void {
    this.#write(line(told));
  }

  end(): void {
    clearInterval(this.#timer);
    for (const response of this.#open) response.end();
  }

  #write(text: string): void {
    for (const response of this.#open) response.write(text);
  }
}

const line = (told: Told): string => `data: ${JSON.stringify(told)}\n\n`;
