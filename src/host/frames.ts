/** Reports and original files, each at an address of its own that nobody can guess. */
import { randomBytes } from 'node:crypto';
import type { Reply } from '../shared/contract/operation.ts';
import type { Input } from '../shared/contract.ts';
import type { FrameContent } from '../shared/shell.ts';
import { type Content, frameHeaders, refusal } from './content.ts';

/** What of the engine a frame needs. */
export interface FrameEngine {
  report(input: Input<'reports.render'>): Promise<Reply<Shown>>;
  original(document: number): Promise<Reply<Shown>>;
}

interface Shown {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export const framePath = '/frame/';
/** A page shows one report and one original at a time; addresses of before may still be loading. */
const MOST = 100;

export class Frames {
  readonly #contents = new Map<string, FrameContent>();

  /** @returns the address' path. */
  add(content: FrameContent): string {
    for (const key of [...this.#contents.keys()].slice(0, Math.max(0, this.#contents.size - MOST + 1))) {
      this.#contents.delete(key);
    }
    const key = randomBytes(16).toString('hex');
    this.#contents.set(key, content);
    return framePath + key;
  }

  has(pathname: string): boolean {
    return this.#contents.has(pathname.slice(framePath.length));
  }

  clear(): void {
    this.#contents.clear();
  }

  async answer(pathname: string, engine: FrameEngine): Promise<Content> {
    const content = this.#contents.get(pathname.slice(framePath.length));
    if (content === undefined) return refusal(404, 'This view has ended; open it again.');
    const reply =
      content.kind === 'report'
        ? await engine.report({ ...content.input, format: 'html' })
        : await engine.original(content.document);
    return reply.ok ? shown(reply.value.mediaType, reply.value.bytes) : refusal(422, reply.error.message);
  }
}

/** Types that a frame shows without a plug-in. Text that is no web page is shown as it is. */
function shown(mediaType: string, body: Uint8Array): Content {
  const [type = ''] = mediaType.toLowerCase().split(';');
  const asPage = type === 'text/html' || type === 'application/xhtml+xml';
  const asImage = /^image\/(?:png|jpeg|gif|webp|avif|bmp)$/.test(type);
  const asText = type.startsWith('text/') || type === 'application/json' || type === 'message/rfc822';
  if (!asPage && !asImage && !asText)
    return refusal(415, 'Files of this type cannot be shown here; save the file instead.');
  // A page names its own encoding, plain text cannot: without a word Chromium takes it for windows-1252.
  const charset = /;.*/.exec(mediaType)?.[0] ?? (isUtf8(body) ? '; charset=utf-8' : '');
  const contentType = asPage || asImage ? mediaType : `text/plain${charset}`;
  return { status: 200, headers: { ...frameHeaders, 'content-type': contentType }, body };
}

/** Not by Node's own function: the main process of the test runtime is older than it. */
function isUtf8(octets: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(octets);
    return true;
  } catch {
    return false;
  }
}
