import type { Ask } from './ask.ts';
import type { Evidence } from './evidence.ts';
import type { AnswerOf, FactName } from './names.ts';
import type { Person } from './person.ts';
import type { Plan } from './plans.ts';
import type { Fault } from './reasons.ts';

/** An answer and when it was read, or why there is none; in either case, with what was seen. */
export type Reading<N extends FactName = FactName> =
  | {
      readonly known: true;
      readonly answer: AnswerOf<N>;
      readonly evidence: readonly Evidence[];
      /** ISO instant by this device's clock: when the last of the data arrived. */
      readonly readAt: string;
    }
  | {
      readonly known: false;
      readonly fault: Fault;
      readonly evidence: readonly Evidence[];
      /** Something that has not been asked yet and may settle it. */
      readonly wants?: Ask['key'];
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

/** The responses that a fact is read from; absent if not asked. */
export type Responses = Readonly<Partial<Record<Ask['key'], Answered>>>;

/** What a reading depends on apart from the responses. `now` is an ISO instant. */
export interface Context {
  /** The plans that the question is about; ignored by facts that do not concern plans. */
  readonly plans: readonly Plan[];
  readonly person: Person;
  readonly now: string;
}
