import type { Ask } from './ask.ts';
import type { Evidence } from './evidence.ts';
import type { AnswerOf, FactName } from './names.ts';
import type { Person } from './person.ts';
import type { Plan } from './plans.ts';
import type { Fault } from './reasons.ts';

/** An answer and when it was read, or why there is none; always with what was seen. */
export type Reading<N extends FactName = FactName> =
  | {
      readonly known: true;
      readonly answer: AnswerOf<N>;
      readonly evidence: readonly Evidence[];
      /** ISO instant by the clock of this device: when the last of the data came. */
      readonly readAt: string;
    }
  | {
      readonly known: false;
      readonly fault: Fault;
      readonly evidence: readonly Evidence[];
      /** What has not been asked yet, and may settle it. */
      readonly wants?: Ask['key'];
    };

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
  /** The plans that the question is about; facts that are about no plan ignore them. */
  readonly plans: readonly Plan[];
  readonly person: Person;
  readonly now: string;
}
