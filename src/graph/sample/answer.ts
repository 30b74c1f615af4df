/** What the simulator answers, and failures that it can be told to answer with instead. */

/** The simulator's response to one request, alone or as part of a batch. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error in Graph's format. */
export function refuse(status: number, code: string, message: string): Answer {
  return {
    status,
    body: { error: { code, message, innerError: { 'request-id': crypto.randomUUID() } } },
  };
}

/** A failure to simulate for the next `times` requests whose path matches. */
export interface Misbehavior {
  readonly path: RegExp;
  readonly times: number;
  /** A status with or without `Retry-After` (seconds), no response, or a truncated response. */
  readonly how:
    { readonly status: number; readonly retryAfter?: number } | 'offline' | 'silent' | 'cut';
}

/** Keeps track of failures to simulate, and how often. */
export class Misbehaviors {
  #planned: readonly Misbehavior[] = [];

  plan(misbehavior: Misbehavior): void {
    this.#planned = [...this.#planned, misbehavior];
  }

  /** The failure for a request to this path, which counts as one of its times. */
  next(path: string): Misbehavior['how'] | undefined {
    const found = this.#planned.find((one) => one.times > 0 && one.path.test(path));
    if (!found) return undefined;
    this.#planned = this.#planned.map((one) =>
      one === found ? { ...one, times: one.times - 1 } : one,
    );
    return found.how;
  }
}
