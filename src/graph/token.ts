import type { Fault } from '../facts/reasons.ts';
import type { Scope } from '../facts/scopes.ts';

/** An access token, or why there is none. */
export type Token = { readonly token: string } | { readonly fault: Fault };

/** Gives a token for some scopes, without ever showing anything. `fresh` skips what is cached. */
export type TokenSource = (
  scopes: readonly Scope[],
  options?: { readonly fresh?: boolean },
) => Promise<Token>;
