import { askKey, type Ask } from './ask.ts';
import type { Evidence } from './evidence.ts';
import { parseInstant, clockSkew } from './instant.ts';
import { Json, rowsOf, Unreadable, type Rows } from './json.ts';
import type { Answered, Responses } from './reading.ts';

/** Aborts a reading because something has not been asked yet. */
export class NotAsked extends Unreadable {
  /** The key of the ask. */
  readonly key: string;
  constructor(key: string) {
    super({ reason: 'absent-field' }, key);
    this.key = key;
  }
}

/** The responses as a fact sees them; collects evidence along the way. */
export class Source {
  readonly evidence: Evidence[] = [];
  readonly #responses: Responses;
  #readAt: string | undefined;

  constructor(responses: Responses) {
    this.#responses = responses;
  }

  /** When the last of the responses used so far arrived; undefined if none was used. */
  get readAt(): string | undefined {
    return this.#readAt;
  }

  /** Whether an ask was answered, so that it can be used at no cost. */
  has(ask: Ask): boolean {
    return this.#responses.get(askKey(ask))?.ok === true;
  }

  /** The body of a response. */
  body(ask: Ask): Json {
    return new Json(this.#answered(ask).body, ask.path);
  }

  /** A list, and whether all of its pages were read. */
  list(ask: Ask): Rows & { readonly complete: boolean } {
    const body = this.body(ask);
    return { ...rowsOf(body, 'value'), complete: !body.has('@odata.nextLink') };
  }

  note(...evidence: readonly Evidence[]): void {
    this.evidence.push(...evidence);
  }

  /** Rejects a response if the server's clock disagrees with this device's. */
  requireSoundClock(ask: Ask): void {
    const { readAt, serverTime } = this.#answered(ask);
    if (serverTime === undefined) return;
    const [here, there] = [parseInstant(readAt), parseInstant(serverTime)];
    if (here === undefined || there === undefined || Math.abs(here - there) > clockSkew)
      throw new Unreadable({ reason: 'clock' }, 'Date');
  }

  #answered(ask: Ask): Extract<Answered, { ok: true }> {
    const key = askKey(ask);
    const answered = this.#responses.get(key);
    if (answered === undefined) throw new NotAsked(key);
    if (!answered.ok) throw new Unreadable(answered.fault, key);
    if (this.#readAt === undefined || this.#readAt < answered.readAt)
      this.#readAt = answered.readAt;
    return answered;
  }
}

/** What `read` returns, or why it cannot. That something has not been asked yet is passed on. */
export function answerOrFault<T>(read: () => T): T | Unreadable {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable && !(error instanceof NotAsked)) return error;
    throw error;
  }
}
