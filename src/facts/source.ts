import type { Ask } from './ask.ts';
import { parseInstant, SKEW } from './instant.ts';
import { Json, Unreadable } from './json.ts';
import type { Answered, Evidence, Responses } from './reading.ts';

/** The responses as a fact sees them; keeps the evidence as it goes. */
export class Source {
  readonly evidence: Evidence[] = [];
  readonly #responses: Responses;

  constructor(responses: Responses) {
    this.#responses = responses;
  }

  /** The body of a response. */
  body(key: Ask['key']): Json {
    return new Json(this.#answered(key).body, key);
  }

  /** A list, and whether all of its pages were read. */
  list(key: Ask['key']): { readonly rows: readonly Json[]; readonly complete: boolean } {
    const body = this.body(key);
    return { rows: body.rows('value'), complete: !body.has('@odata.nextLink') };
  }

  note(key: Ask['key'], field: string, value: string | number | boolean, isPrivate = false): void {
    const { readAt } = this.#answered(key);
    const entry = { field, value: String(value), readAt };
    this.evidence.push(isPrivate ? { ...entry, private: true } : entry);
  }

  /** Refuses a response whose server disagrees with the clock of this device. */
  requireSoundClock(key: Ask['key']): void {
    const { readAt, serverTime } = this.#answered(key);
    if (serverTime === undefined) return;
    const [here, there] = [parseInstant(readAt), parseInstant(serverTime)];
    if (here === undefined || there === undefined || Math.abs(here - there) > SKEW)
      throw new Unreadable({ reason: 'clock' }, 'Date');
  }

  #answered(key: Ask['key']): Extract<Answered, { ok: true }> {
    const answered = this.#responses[key];
    if (answered === undefined) throw new Unreadable({ reason: 'absent-field' }, key);
    if (!answered.ok) throw new Unreadable(answered.fault, key);
    return answered;
  }
}
