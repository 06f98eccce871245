/** A queue with an end and a limit: who fills it waits until there is room, who empties it until there is something. */
export class Channel<T> {
  readonly #limit: number;
  readonly #items: T[] = [];
  #ended = false;
  #fault: { readonly error: unknown } | null = null;
  #wake: (() => void) | null = null;
  #room: (() => void) | null = null;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async put(item: T): Promise<void> {
    while (this.#items.length >= this.#limit && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#room = resolve;
      });
    }
    if (this.#ended) return;
    this.#items.push(item);
    this.#wake?.();
  }

  /** No more items; with a fault, the reader gets it after those that are in. */
  end(fault?: { readonly error: unknown }): void {
    this.#ended = true;
    this.#fault = fault ?? null;
    this.#wake?.();
    this.#room?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const item = this.#items.shift();
      this.#room?.();
      if (item !== undefined) {
        yield item;
        continue;
      }
      if (this.#fault) throw this.#fault.error;
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
