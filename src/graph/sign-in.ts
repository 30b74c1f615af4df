import {
  CacheLookupPolicy,
  createStandardPublicClientApplication,
  type AccountInfo,
  type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { Fault } from '../facts/reasons.ts';
import type { Scope } from '../facts/scopes.ts';
import { openGraph, type Graph } from './client.ts';
import { clouds } from './clouds.ts';
import type { SignInConfig } from './config.ts';
import type { Session } from './session.ts';
import { faultOfSignIn } from './sign-in-errors.ts';
import { Tab } from './tab.ts';
import type { TokenSource } from './token.ts';

/** What MSAL does for us, so that a test can stand in for it. */
export type Msal = Pick<
  IPublicClientApplication,
  | 'acquireTokenRedirect'
  | 'acquireTokenSilent'
  | 'clearCache'
  | 'getAllAccounts'
  | 'handleRedirectPromise'
>;

/** What sign-in needs of the page. */
export interface SignInOptions {
  /** Absolute URL of the page that only hands the answer on; it is part of the registration. */
  readonly redirectUri: string;
  /** The tab's storage; reading it throws where the browser blocks it. */
  readonly storage: () => Storage;
  /** By how much this device's clock is ahead, where that can be told. */
  readonly skew?: Graph['skew'];
  readonly createMsal?: (configuration: Configuration) => Promise<Msal>;
}

/** Sign-in as it stands when the page opens. */
export interface SignIn {
  /** The signed-in reader, when there is one in this tab. */
  readonly session: Session | undefined;
  /** What a return from Microsoft brought instead of a token. */
  readonly fault: Fault | undefined;
  /** Leaves the page to sign in, and returns to it. Resolves only with the fault that kept it. */
  readonly start: (scope: Scope) => Promise<Fault | undefined>;
}

/**
 * Opens sign-in: on the reader's click, and on every page that a redirect returns to. Makes no
 * request unless the page was returned to.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/scenario-spa-acquire-token
 */
export async function openSignIn(config: SignInConfig, options: SignInOptions): Promise<SignIn> {
  try {
    const tab = new Tab(options.storage());
    const create = options.createMsal ?? createStandardPublicClientApplication;
    const msal = await create(configuration(config, options.redirectUri));
    const fault = await finishRedirect(msal, tab);
    const [account] = msal.getAllAccounts();
    tab.isSignedIn = account !== undefined;
    const start = (scope: Scope) => leave(msal, tab, scope, account);
    return { session: account && openSession(msal, tab, config, account, options), fault, start };
  } catch (error) {
    const fault = faultOfSignIn(error);
    return { session: undefined, fault, start: () => Promise.resolve(fault) };
  }
}

function configuration(config: SignInConfig, redirectUri: string): Configuration {
  const { login } = clouds[config.cloud];
  return {
    auth: { clientId: config.clientId, authority: `${login}/${config.tenant}`, redirectUri },
    cache: { cacheLocation: 'sessionStorage' },
  };
}

/** Takes the answer that a redirect left, if one did. */
async function finishRedirect(msal: Msal, tab: Tab): Promise<Fault | undefined> {
  const scope = tab.asking;
  try {
    // A reader may have walked on before the answer was taken, and must not be thrown back.
    await msal.handleRedirectPromise({ navigateToLoginRequestUrl: false });
    return undefined;
  } catch (error) {
    const fault = faultOfSignIn(error);
    if (scope === undefined) return fault;
    if (fault.reason === 'consent-refused' || fault.reason === 'admin-approval')
      tab.refuse(scope, fault.reason);
    return { ...fault, scope };
  } finally {
    tab.asking = undefined;
  }
}

async function leave(
  msal: Msal,
  tab: Tab,
  scope: Scope,
  account: AccountInfo | undefined,
): Promise<Fault | undefined> {
  const before = tab.asking;
  try {
    tab.refuse(scope, undefined);
    tab.asking = scope;
    const who = account ? { account } : { prompt: 'select_account' };
    await msal.acquireTokenRedirect({ scopes: [scope], ...who });
    return undefined;
  } catch (error) {
    // A second click must not spoil what the first one asked for.
    tab.asking = before;
    return { ...faultOfSignIn(error), scope };
  }
}

function openSession(
  msal: Msal,
  tab: Tab,
  { cloud }: SignInConfig,
  account: AccountInfo,
  { skew }: SignInOptions,
): Session {
  const isGuest = !account.homeAccountId.endsWith(`.${account.tenantId}`);
  const tokens = silentTokens(msal, tab, account);
  return {
    account: { name: account.name ?? account.username, address: account.username, isGuest },
    isSample: false,
    graph: openGraph({ cloud, tokens, isGuest, ...(skew && { skew }) }),
    ask: (scope) => leave(msal, tab, scope, account),
    signOut: async () => {
      await msal.clearCache();
      tab.clear();
    },
  };
}

/**
 * Tokens without any window. Only cache and refresh token are used: a hidden frame would need
 * third-party cookies, and costs ten seconds where they are blocked.
 */
function silentTokens(msal: Msal, tab: Tab, account: AccountInfo): TokenSource {
  return async (scopes, { fresh = false } = {}) => {
    const [scope] = scopes;
    for (const one of scopes) {
      const reason = tab.refusal(one);
      if (reason !== undefined) return { fault: { reason, scope: one } };
    }
    const cacheLookupPolicy = fresh
      ? CacheLookupPolicy.RefreshToken
      : CacheLookupPolicy.AccessTokenAndRefreshToken;
    try {
      const result = await msal.acquireTokenSilent({
        scopes: [...scopes],
        account,
        cacheLookupPolicy,
      });
      return { token: result.accessToken };
    } catch (error) {
      return { fault: { ...faultOfSignIn(error), ...(scope && { scope }) } };
    }
  };
}
