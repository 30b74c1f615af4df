import type { Fault } from '../facts/core/reasons.ts';
import type { Scope } from '../facts/core/scopes.ts';

/** An access token, or why there is none. */
export type Token = { readonly token: string } | { readonly fault: Fault };

/** Provides a token for certain scopes without any UI. `fresh` bypasses the cache. */
export type TokenSource = (
  scopes: readonly Scope[],
  options?: { readonly fresh?: boolean },
) => Promise<Token>;
