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

/** The content of a fact file: what to ask, who may read it, and how the data become an answer. */
interface Definition<N extends FactName> {
  /** What is always asked. */
  readonly asks: readonly Ask[];
  /** What to ask instead if the person is not the signed-in one. */
  readonly asksOfOthers?: readonly Ask[];
  /** What to ask about others only if the rest settles nothing. */
  readonly further?: readonly Ask[];
  /** Entra roles that allow the calls, least privileged first; empty if everyone may make them. */
  readonly roles: readonly string[];
  /** The Microsoft documentation page that the judgment is based on. */
  readonly page: `https://learn.microsoft.com/${string}`;
  /** Determines the answer; throws `Unreadable` if the data give none. */
  readonly judge: (source: Source, context: JudgmentContext) => AnswerOf<N>;
}

/** What a judgment may depend on apart from the responses. */
type JudgmentContext = Pick<Context, 'plans' | 'person'> & { readonly now: number };

/**
 * Something that can be read from Graph and answers a question, with everything a panel says about
 * it.
 */
export interface Fact<N extends FactName = FactName> extends Pick<Definition<N>, 'roles' | 'page'> {
  readonly name: N;
  readonly asks: Both<readonly Ask[]>;
  readonly further: Both<readonly Ask[]>;
  /** The scopes that the asks need, for oneself and for another person. */
  readonly scopes: Both<readonly Scope[]>;
  /** The scopes that the further asks need in addition. */
  readonly furtherScopes: Both<readonly Scope[]>;
  /** Whether one of `scopes` requires an administrator's consent by default. */
  readonly adminConsent: Both<boolean>;
  readonly lackingClouds: readonly CloudId[];
  /** Never throws because of what Graph sent; absent data are unknown. */
  readonly read: (responses: Responses, context: Context) => Reading<N>;
}

/** Completes a fact file with everything that follows from it. */
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
    // Without a plan to look for, nothing would be found, and that would read as “no”.
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

function both<T>(of: (kind: Person['kind']) => T): Both<T> {
  return {
    me: of('me'),
    other: of('other'),
  };
}

function scopesOf(asks: readonly Ask[], kind: Person['kind']): readonly Scope[] {
  return [...new Set(asks.map(({ scope }) => scope[kind]))];
}

/** An answer from a closed list; preserves the literal type that a plain object would lose. */
export function choose<Choice extends string>(choice: Choice) {
  return { choice };
}
