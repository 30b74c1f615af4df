import type { Fault } from '../facts/core/reasons.ts';
import type { Scope } from '../facts/core/scopes.ts';
import type { Graph } from './client.ts';

/** The signed-in account. Name and address are private: never put them in a URL or a log. */
export interface Account {
  readonly name: string;
  readonly address: string;
  /** A guest of the organization may usually read less than its members. */
  readonly isGuest: boolean;
}

/** A signed-in reader, real or in the sample: everything that the page needs. */
export interface Session {
  readonly account: Account;
  /** True for sample organizations, which must be labeled as such. */
  readonly isSample: boolean;
  readonly graph: Graph;
  /**
   * Requests consent to a scope. A real session leaves the page and comes back to it; the promise
   * resolves, with the fault, only if that failed. The sample responds immediately.
   */
  readonly ask: (scope: Scope) => Promise<Fault | undefined>;
  /** Ends the session in this tab and deletes what it stored. Microsoft's own session continues. */
  readonly signOut: () => Promise<void>;
}
