import type { Fault } from '../facts/reasons.ts';
import type { Scope } from '../facts/scopes.ts';
import type { Graph } from './client.ts';

/** Who is signed in. Name and address are private: never put them in a URL or a log. */
export interface Account {
  readonly name: string;
  readonly address: string;
  /** A guest of the organisation may usually read less than its members. */
  readonly isGuest: boolean;
}

/** A signed-in reader, real or of the sample: everything that the page needs. */
export interface Session {
  readonly account: Account;
  /** True for the sample organisations, which must be labelled as such. */
  readonly isSample: boolean;
  readonly graph: Graph;
  /**
   * Asks for consent to one scope. The real one leaves the page and returns to it; it resolves only
   * when it could not leave, with the fault. The sample's answers at once.
   */
  readonly ask: (scope: Scope) => Promise<Fault | undefined>;
  /** Ends the session in this tab and removes what it kept there. Microsoft's own session goes on. */
  readonly signOut: () => Promise<void>;
}
