import type { Ask, CloudId } from './ask.ts';
import { Json, Unreadable } from './json.ts';
import { parseInstant, SKEW } from './instant.ts';
import type { AnswerOf, FactName } from './names.ts';
import type { Person } from './person.ts';
import type { Plan } from './plans.ts';
import type { Fault } from './reasons.ts';
import { adminConsent, type Scope } from './scopes.ts';

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

export type Responses = Readonly<Partial<Record<Ask['key'], Answered>>>;

/** What a reading depends on besides the responses. `now` is an ISO instant. */
export interface Context {
  readonly plans: readonly Plan[];
  readonly person: Person;
  readonly now: string;
}

/** What a fact file says: what is asked, who may read it, and how the data become an answer. */
interface Definition<N extends FactName> {
  readonly asks: readonly Ask[];
  /** Entra roles that allow the calls, the least one first; none when everybody may. */
  readonly roles: readonly string[];
  /** The Microsoft page that the judgement rests on. */
  readonly page: `https://learn.microsoft.com/${string}`;
  /** Reads the answer; throws `Unreadable` where the data give none. */
  readonly judge: (source: Source, context: Judged) => AnswerOf<N>;
}

type Judged = Pick<Context, 'plans' | 'person'> & { readonly now: number };
type Both<T> = Readonly<Record<Person['kind'], T>>;

export interface Fact<N extends FactName = FactName> extends Omit<Definition<N>, 'judge'> {
  readonly name: N;
  /** The scopes that the asks need, for oneself and for another person. */
  readonly scopes: Both<readonly Scope[]>;
  /** Whether one of those scopes needs an administrator's consent by default. */
  readonly adminConsent: Both<boolean>;
  readonly lackingClouds: readonly CloudId[];
  /** Never throws on what Graph sent; absent data are unknown. */
  readonly read: (responses: Responses, context: Context) => Reading<N>;
}

/** Completes a fact file with what follows from it. */
export function defineFact<N extends FactName>(name: N, definition: Definition<N>): Fact<N> {
  const { judge, ...said } = definition;
  const scopesFor = (kind: Person['kind']) => [...new Set(said.asks.map((ask) => ask.scope[kind]))];
  const scopes = { me: scopesFor('me'), other: scopesFor('other') };
  return {
    ...said,
    name,
    scopes,
    adminConsent: {
      me: scopes.me.some((scope) => adminConsent[scope]),
      other: scopes.other.some((scope) => adminConsent[scope]),
    },
    lackingClouds: [...new Set(said.asks.flatMap((ask) => ask.lackingClouds))],
    read: (responses, context) => {
      const source = new Source(responses);
      try {
        const now = parseInstant(context.now);
        if (now === undefined) throw new Unreadable({ reason: 'clock' }, 'now');
        const answer = judge(source, { ...context, now });
        return { known: true, answer, evidence: source.evidence };
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        return { known: false, fault: error.fault, evidence: source.evidence };
      }
    },
  };
}

/** An answer from a closed list; keeps the literal type that a bare object would lose. */
export const choose = <Choice extends string>(choice: Choice) => ({ choice });

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
