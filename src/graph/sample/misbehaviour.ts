/** Something that goes wrong on demand: for the next `times` requests whose path matches. */
export interface Misbehaviour {
  readonly path: RegExp;
  readonly times: number;
  /** A status with or without `Retry-After` (seconds); or no answer; or an answer cut short. */
  readonly how:
    { readonly status: number; readonly retryAfter?: number } | 'offline' | 'silent' | 'cut';
}

/** Keeps what is to go wrong, and how often it still does. */
export class Misbehaviours {
  #planned: readonly Misbehaviour[] = [];

  plan(misbehaviour: Misbehaviour): void {
    this.#planned = [...this.#planned, misbehaviour];
  }

  /** What goes wrong with a request to this path, and counts it. */
  next(path: string): Misbehaviour['how'] | undefined {
    const found = this.#planned.find((one) => one.times > 0 && one.path.test(path));
    if (!found) return undefined;
    this.#planned = this.#planned.map((one) =>
      one === found ? { ...one, times: one.times - 1 } : one,
    );
    return found.how;
  }
}
