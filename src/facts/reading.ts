import type { Ask } from './ask.ts';
import type { AnswerOf, FactName } from './names.ts';
import type { Person } from './person.ts';
import type { Plan } from './plans.ts';
import type { Fault } from './reasons.ts';

/** One field that was looked at: Graph's name for it, its value as text, and when it was read. */
export interface Evidence {
  readonly field: string;
  readonly value: string;
  /** A name, an address or a person's or group's id: masked unless the reader unmasks it. */
  readonly private?: true;
  /** ISO instant by the clock of this device. */
  readonly readAt: string;
}

/** An answer, or why there is none; always with what was seen. */
export type Reading<N extends FactName = FactName> =
  | { readonly known: true; readonly answer: AnswerOf<N>; readonly evidence: readonly Evidence[] }
  | { readonly known: false; readonly fault: Fault; readonly evidence: readonly Evidence[] };

/** What came of an ask. `serverTime` is Graph's own clock (ISO), where the browser may see it. */
export type Answered =
  | {
      readonly ok: true;
      readonly body: unknown;
      readonly readAt: string;
      readonly serverTime?: string;
    }
  | { readonly ok: false; readonly fault: Fault };

/** The answers that a fact is read from; one that was not asked is absent. */
export type Responses = Readonly<Partial<Record<Ask['key'], Answered>>>;

/** What a reading depends on besides the responses. `now` is an ISO instant. */
export interface Context {
  readonly plans: readonly Plan[];
  readonly person: Person;
  readonly now: string;
}
