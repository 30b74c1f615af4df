import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

/**
 * Rejects every request that is not for one origin. The client sends tokens to the Graph of any
 * cloud, and takes the host of an absolute URL up to the first colon; this middleware runs before
 * it. Not needed once the client lets its caller say which hosts get a token.
 */
export class OneHost implements Middleware {
  readonly #origin: string;
  #next: Middleware | undefined;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    if (new URL(url).origin !== this.#origin) throw new Error('A request to another host.');
    await this.#next?.execute(context);
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }
}
