import type { Ask, CloudId } from './ask.ts';
import { parseInstant } from './instant.ts';
import { Unreadable } from './json.ts';
import type { AnswerOf, FactName } from './names.ts';
import { takesPlans } from './parameters.ts';
import type { Person } from './person.ts';
import type { Context, Reading, Responses } from './reading.ts';
import { adminConsent, type Scope } from './scopes.ts';
import { NotAsked, Source } from './source.ts';

type Both<T> = Readonly<Record<Person['kind'], T>>;

/** What a fact file says: what is asked, who may read it, and how the data become an answer. */
interface Definition<N extends FactName> {
  /** What is always asked. */
  readonly asks: readonly Ask[];
  /** What is asked about somebody else instead. */
  readonly asksOfOthers?: readonly Ask[];
  /** What is asked about somebody else only where the rest settles nothing. */
  readonly further?: readonly Ask[];
  /** Entra roles that allow the calls, the least one first; none when everybody may. */
  readonly roles: readonly string[];
  /** The Microsoft page that the judgement rests on. */
  readonly page: `https://learn.microsoft.com/${string}`;
  /** Reads the answer; throws `Unreadable` where the data give none. */
  readonly judge: (source: Source, context: Judged) => AnswerOf<N>;
}

/** What a judgement may depend on besides the responses. */
export type Judged = Pick<Context, 'plans' | 'person'> & { readonly now: number };

/** Something that can be read from Graph and answers a question, with all that a panel says of it. */
export interface Fact<N extends FactName = FactName> extends Pick<Definition<N>, 'roles' | 'page'> {
  readonly name: N;
  readonly asks: Both<readonly Ask[]>;
  readonly further: Both<readonly Ask[]>;
  /** The scopes that the asks need, for oneself and for another person. */
  readonly scopes: Both<readonly Scope[]>;
  /** The scopes that the further asks need besides. */
  readonly furtherScopes: Both<readonly Scope[]>;
  /** Whether one of `scopes` needs an administrator's consent by default. */
  readonly adminConsent: Both<boolean>;
  readonly lackingClouds: readonly CloudId[];
  /** Never throws on what Graph sent; absent data are unknown. */
  readonly read: (responses: Responses, context: Context) => Reading<N>;
}

/** Completes a fact file with what follows from it. */
export function defineFact<N extends FactName>(name: N, definition: Definition<N>): Fact<N> {
  const { roles, page } = definition;
  const asks = { me: definition.asks, other: definition.asksOfOthers ?? definition.asks };
  const further = { me: [], other: definition.further ?? [] };
  const scopes = both((kind) => scopesOf(asks[kind], kind));
  const lacking = [...asks.me, ...asks.other].flatMap(({ lackingClouds }) => lackingClouds);
  return {
    ...{ name, roles, page, asks, further, scopes },
    furtherScopes: both((kind) => {
      return scopesOf(further[kind], kind).filter((scope) => !scopes[kind].includes(scope));
    }),
    adminConsent: both((kind) => scopes[kind].some((scope) => adminConsent[scope])),
    lackingClouds: [...new Set(lacking)],
    read: (responses, context) => read(name, definition, responses, context),
  };
}

function read<N extends FactName>(
  name: N,
  { judge }: Definition<N>,
  responses: Responses,
  context: Context,
): Reading<N> {
  const source = new Source(responses);
  try {
    // Without a plan nothing is found, and nothing found would read as “no”.
    if (takesPlans(name) && context.plans.length === 0)
      throw new Unreadable({ reason: 'unknown-fact' });
    const now = parseInstant(context.now);
    if (now === undefined) throw new Unreadable({ reason: 'clock' }, 'now');
    const answer = judge(source, { ...context, now });
    return { known: true, answer, evidence: source.evidence, readAt: source.readAt ?? context.now };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const wants = error instanceof NotAsked ? { wants: error.key } : {};
    return { known: false, fault: error.fault, evidence: source.evidence, ...wants };
  }
}

const both = <T>(of: (kind: Person['kind']) => T): Both<T> => ({
  me: of('me'),
  other: of('other'),
});

const scopesOf = (asks: readonly Ask[], kind: Person['kind']): readonly Scope[] => [
  ...new Set(asks.map(({ scope }) => scope[kind])),
];

/** An answer from a closed list; keeps the literal type that a bare object would lose. */
export const choose = <Choice extends string>(choice: Choice) => ({ choice });
