/**
 * The sample organizations: made-up people, behind a simulator of Graph.
 * Load this with a dynamic import when the reader asks for it.
 */
import type { Reason } from '../../facts/core/reasons.ts';
import type { Scope } from '../../facts/core/scopes.ts';
import { openGraph } from '../client.ts';
import type { Session } from '../session.ts';
import type { TokenSource } from '../token.ts';
import type { SampleData, SampleOrganization } from './data.ts';
import { sampleToken, Simulator } from './simulator.ts';

export type { SampleData, SampleOrganization, SamplePerson } from './data.ts';
export type { Misbehavior } from './answer.ts';

/** How the sample behaves; by default, there are no problems. */
export interface SampleOptions {
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /**
   * The time that the sample's dates are relative to, in milliseconds; the clock's time by default.
   */
  readonly openedAt?: number;
  readonly wait?: (seconds: number) => Promise<void>;
  readonly timeLimit?: number;
  readonly isGuest?: boolean;
  /** Scopes to refuse, with the reason. */
  readonly refuses?: Readonly<Partial<Record<Scope, Reason>>>;
  /** Scopes that were consented to earlier in this tab; all by default. */
  readonly agreed?: readonly Scope[];
  /** Called on sign-out, to delete what the page stored. */
  readonly onSignOut?: () => void;
}

/** A session with what only the sample has: its people, and a Graph that can be made to fail. */
export interface SampleSession extends Session {
  readonly organization: SampleOrganization;
  readonly simulator: Simulator;
}

/**
 * Opens a sample organization as if its first person had signed in.
 *
 * @returns undefined if there is no organization with this id
 */
export function openSample(
  data: SampleData,
  id: string,
  options: SampleOptions = {},
): SampleSession | undefined {
  const organization = data.organizations.find((one) => one.id === id);
  const [me] = organization?.people ?? [];
  if (!organization || !me) return undefined;

  const { clock = Date.now, isGuest = false, refuses = {} } = options;
  const simulator = new Simulator(organization, data, {
    clock,
    openedAt: options.openedAt ?? clock(),
  });
  const agreed = options.agreed && new Set(options.agreed);
  const tokens: TokenSource = (scopes) => {
    for (const scope of scopes) {
      const reason =
        refuses[scope] ?? (agreed?.has(scope) === false ? 'consent-needed' : undefined);
      if (reason !== undefined) return Promise.resolve({ fault: { reason, scope } });
    }
    return Promise.resolve({ token: sampleToken(scopes) });
  };
  const { wait, timeLimit } = options;
  const graph = openGraph({
    ...{ cloud: 'global', tokens, isGuest, me: me.id, last: simulator, clock },
    ...(wait && { wait }),
    ...(timeLimit !== undefined && { timeLimit }),
  });
  return {
    account: { name: me.name, address: me.address, isGuest },
    isSample: true,
    graph,
    organization,
    simulator,
    ask: (scope) => {
      agreed?.add(scope);
      const reason = refuses[scope];
      return Promise.resolve(reason && { reason, scope });
    },
    signOut: () => {
      options.onSignOut?.();
      return Promise.resolve();
    },
  };
}
