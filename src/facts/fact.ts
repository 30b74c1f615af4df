import type { Ask, CloudId } from './ask.ts';
import { parseInstant } from './instant.ts';
import { Unreadable } from './json.ts';
import type { AnswerOf, FactName } from './names.ts';
import type { Person } from './person.ts';
import type { Context, Reading, Responses } from './reading.ts';
import { adminConsent, type Scope } from './scopes.ts';
import { Source } from './source.ts';

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

/** Something that can be read from Graph and answers a question, with all that a panel says of it. */
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
