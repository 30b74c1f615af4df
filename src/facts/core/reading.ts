import type { Evidence } from './evidence.ts';
import type { Person } from './person.ts';
import type { Fault } from './reasons.ts';

/** What a fact answers: one of its values, or an ISO 8601 instant in UTC. */
export type Answer = { readonly choice: string } | { readonly instant: string };

/** An answer and when it was read, or why there is none; in either case, with what was seen. */
export type Reading =
  | {
      readonly known: true;
      readonly answer: Answer;
      readonly evidence: readonly Evidence[];
      /** ISO instant by this device's clock: when the last of the data arrived. */
      readonly readAt: string;
    }
  | {
      readonly known: false;
      readonly fault: Fault;
      readonly evidence: readonly Evidence[];
      /** The key of an ask that has not been sent yet and may settle it. */
      readonly wants?: string;
    };

/** The result of an ask. `serverTime` is Graph's own clock (ISO), if the browser may see it. */
export type Answered =
  | {
      readonly ok: true;
      readonly body: unknown;
      readonly readAt: string;
      readonly serverTime?: string;
    }
  | { readonly ok: false; readonly fault: Fault };

/** The responses that a fact is read from, by `askKey`; absent if not asked. */
export type Responses = ReadonlyMap<string, Answered>;

/** What a reading depends on apart from the responses. `now` is an ISO instant. */
export interface Context {
  readonly person: Person;
  readonly now: string;
}
