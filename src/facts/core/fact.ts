import { mergeAsks, type Ask, type CloudId } from './ask.ts';
import type { Catalog } from './catalog.ts';
import type { AnyEvidenceKind } from './evidence.ts';
import { parseInstant } from './instant.ts';
import { Unreadable } from './json.ts';
import { readParameters, type Parameters, type ValuesOf } from './parameters.ts';
import type { Person } from './person.ts';
import type { Answer, Context, Reading, Responses } from './reading.ts';
import type { Outlook } from './reasons.ts';
import { adminConsent, type Scope } from './scopes.ts';
import { NotAsked, Source } from './source.ts';

type Both<T> = Readonly<Record<Person['kind'], T>>;

/** What a fact asks. */
interface Asks {
  readonly always: readonly Ask[];
  /** What to ask instead if the person is not the signed-in one. */
  readonly ofOthers?: readonly Ask[];
  /** What to ask about others only if the rest settles nothing. */
  readonly further?: readonly Ask[];
}

/** What a judgment may depend on apart from the responses. `now` is in milliseconds since 1970. */
type JudgmentContext<P extends Parameters> = ValuesOf<P> & {
  readonly person: Person;
  readonly now: number;
};

/** The content of a fact's folder: what to ask, who may read it, how the data become an answer. */
interface Definition<P extends Parameters, Choice extends string> {
  /** Its closed list of answers; `'instant'` if it answers with a point in time. */
  readonly answers: readonly Choice[] | 'instant';
  readonly parameters: P;
  readonly asks: (values: ValuesOf<P>) => Asks;
  /** Entra roles that allow the calls, least privileged first; empty if everyone may make them. */
  readonly roles: readonly string[];
  /** The Microsoft documentation page that the judgment is based on. */
  readonly page: `https://learn.microsoft.com/${string}`;
  /** Every kind of evidence that it notes. */
  readonly evidence: readonly AnyEvidenceKind[];
  /**
   * Reasons of its own for being unknown, each with its message `fault.<reason>` beside the fact.
   * `judge` throws them as `<name>/<reason>`.
   */
  readonly reasons?: Readonly<Record<string, Outlook>>;
  /** Another fact whose evidence makes this one's clear; shown with it if it was read anyway. */
  readonly shownWith?: string;
  /** Determines the answer; throws `Unreadable` if the data give none. */
  readonly judge: (
    source: Source,
    context: JudgmentContext<P>,
  ) => { readonly choice: Choice } | { readonly instant: string };
}

/**
 * Something that can be read from Graph and answers a question, with everything a panel says about
 * it.
 */
export interface Fact {
  readonly name: string;
  readonly answers: readonly string[] | 'instant';
  readonly parameters: Parameters;
  readonly roles: readonly string[];
  readonly page: string;
  readonly evidence: readonly AnyEvidenceKind[];
  readonly reasons: Readonly<Record<string, Outlook>>;
  readonly shownWith: string | undefined;
  /**
   * The fact with its parameters.
   *
   * @param written by name, as in the question
   * @returns undefined if they are wrong, and the fact therefore unknown
   */
  readonly about: (
    written: Readonly<Record<string, string>>,
    catalog: Catalog,
  ) => BoundFact | undefined;
}

/** A fact that knows what it is about. */
export interface BoundFact {
  readonly fact: Fact;
  /** Questions with the same key are about the same thing and share a reading. */
  readonly key: string;
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
  readonly read: (responses: Responses, context: Context) => Reading;
}

/** Completes a definition with everything that follows from it. `name` is that of its folder. */
export function defineFact<P extends Parameters, const Choice extends string>(
  name: string,
  definition: Definition<P, Choice>,
): Fact {
  const { answers, parameters, roles, page, evidence, reasons = {}, shownWith } = definition;
  const fact: Fact = {
    ...{ name, answers, parameters, roles, page, evidence, reasons, shownWith },
    about: (written, catalog) => {
      const values = readParameters(parameters, written, catalog);
      return values && bind(fact, factKey(name, written), values, definition);
    },
  };
  return fact;
}

/** What a question is about, as text: its fact and parameters, in any order. */
export function factKey(name: string, written: Readonly<Record<string, string>>): string {
  const parameters = Object.entries(written).map(([key, value]) => ` ${key}=${value}`);
  return name + parameters.sort().join('');
}

function bind<P extends Parameters, Choice extends string>(
  fact: Fact,
  key: string,
  values: ValuesOf<P>,
  definition: Definition<P, Choice>,
): BoundFact {
  const { always, ofOthers = always, further: rest = [] } = definition.asks(values);
  const asks = { me: mergeAsks(always), other: mergeAsks(ofOthers) };
  const further = { me: [], other: mergeAsks(rest) };
  const scopes = both((kind) => scopesOf(asks[kind], kind));
  const lacking = [...asks.me, ...asks.other].flatMap(({ lackingClouds }) => lackingClouds);
  return {
    ...{ fact, key, asks, further, scopes },
    furtherScopes: both((kind) => {
      return scopesOf(further[kind], kind).filter((scope) => !scopes[kind].includes(scope));
    }),
    adminConsent: both((kind) => scopes[kind].some((scope) => adminConsent[scope])),
    lackingClouds: [...new Set(lacking)],
    read: (responses, { person, now }) =>
      read(fact, responses, now, (source, time) =>
        definition.judge(source, { ...values, person, now: time }),
      ),
  };
}

function read(
  fact: Fact,
  responses: Responses,
  written: string,
  judge: (source: Source, now: number) => Answer,
): Reading {
  const source = new Source(responses);
  try {
    const now = parseInstant(written);
    if (now === undefined) throw new Unreadable({ reason: 'clock' }, 'now');
    const answer = judge(source, now);
    return { known: true, answer, evidence: source.evidence, readAt: source.readAt ?? written };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    mustBeDeclared(error.fault.reason, fact);
    const wants = error instanceof NotAsked ? { wants: error.key } : {};
    return { known: false, fault: error.fault, evidence: source.evidence, ...wants };
  }
}

/** Without a message, readers would see the reason's id. */
function mustBeDeclared(reason: string, { name, reasons }: Fact): void {
  const [owner, own = ''] = reason.split('/', 2);
  if (reason.includes('/') && !(owner === name && Object.hasOwn(reasons, own)))
    throw new Error(`The fact ${name} does not declare the reason ${reason}.`);
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
export function choose<const Choice extends string>(choice: Choice) {
  return { choice };
}
