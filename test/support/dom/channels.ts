/** `BroadcastChannel`, which happy-dom lacks: Node’s own, heard only by the pages of one visit. */

export class Channels {
  readonly #open = new Set<BroadcastChannel>();
  readonly #prefix = crypto.randomUUID();

  /** @returns the class for a new page; the channels of the one before it are closed */
  next(): typeof BroadcastChannel {
    this.close();
    const [open, prefix] = [this.#open, this.#prefix];
    return class extends BroadcastChannel {
      constructor(name: string) {
        super(`${prefix} ${name}`);
        open.add(this);
      }
    };
  }

  close(): void {
    for (const channel of this.#open) channel.close();
    this.#open.clear();
  }
}
