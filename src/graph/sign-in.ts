import {
  CacheLookupPolicy,
  createStandardPublicClientApplication,
  type AccountInfo,
  type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { Fault } from '../facts/core/reasons.ts';
import type { Scope } from '../facts/core/scopes.ts';
import { openGraph, requestTimeLimit, type Graph } from './client.ts';
import { clouds } from './clouds.ts';
import type { SignInConfig } from './config.ts';
import { networkWithin } from './network.ts';
import type { Account, Session } from './session.ts';
import { faultOfSignIn } from './sign-in-errors.ts';
import { Tab } from './tab.ts';
import type { TokenSource } from './token.ts';

/** The part of MSAL that we use, so that tests can replace it. */
export type Msal = Pick<
  IPublicClientApplication,
  | 'acquireTokenRedirect'
  | 'acquireTokenSilent'
  | 'clearCache'
  | 'getActiveAccount'
  | 'handleRedirectPromise'
  | 'setActiveAccount'
>;

/** What sign-in needs from the page. */
export interface SignInOptions {
  /** Absolute URL of the page that only passes the response on; it is part of the registration. */
  readonly redirectUri: string;
  /** The tab's storage; accessing it throws if the browser blocks it. */
  readonly storage: () => Storage;
  /** The path of the page with its answers, used to bring a lost reader back. */
  readonly place: () => string;
  /** How far this device's clock is ahead, if known. */
  readonly skew?: Graph['skew'];
  readonly createMsal?: (configuration: Configuration) => Promise<Msal>;
}

/** The state of sign-in when the page opens. */
export interface SignIn {
  /** The signed-in reader, if there is one in this tab. */
  readonly session: Session | undefined;
  /** What a return from Microsoft brought instead of a token. */
  readonly fault: Fault | undefined;
  /** The previously signed-in account, if the return brought a different one, which is now used. */
  readonly replaced: Replaced | undefined;
  /**
   * Leaves the page to sign in and comes back to it. Resolves, with the fault, only if that failed.
   */
  readonly start: (scope: Scope) => Promise<Fault | undefined>;
}

export interface Replaced {
  /** Private, like everything about an account. */
  readonly name: string;
  /** Whether both accounts belong to the same organization, and so see the same people. */
  readonly isColleague: boolean;
}

/**
 * Opens sign-in: when the reader clicks, and on every page that a redirect returns to. Makes no
 * request unless the page was returned to.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/scenario-spa-acquire-token
 */
export async function openSignIn(config: SignInConfig, options: SignInOptions): Promise<SignIn> {
  try {
    const tab = new Tab(options.storage());
    const create = options.createMsal ?? createStandardPublicClientApplication;
    const msal = await create(configuration(config, options.redirectUri));
    const { fault, replaced } = await finishRedirect(msal, tab);
    const account = msal.getActiveAccount() ?? undefined;
    tab.isSignedIn = account !== undefined;
    const start = (scope: Scope) => leave(msal, tab, scope, account, options);
    const session = account && openSession(msal, tab, config, account, options);
    return { session, fault, replaced, start };
  } catch (error) {
    const fault = faultOfSignIn(error);
    const start = () => Promise.resolve(fault);
    return { session: undefined, fault, replaced: undefined, start };
  }
}

function configuration(config: SignInConfig, redirectUri: string): Configuration {
  const { login } = clouds[config.cloud];
  return {
    auth: { clientId: config.clientId, authority: `${login}/${config.tenant}`, redirectUri },
    cache: { cacheLocation: 'sessionStorage' },
    system: { networkClient: networkWithin(requestTimeLimit) },
  };
}

/** Handles the response that a redirect left, if any. */
async function finishRedirect(msal: Msal, tab: Tab): Promise<Pick<SignIn, 'fault' | 'replaced'>> {
  const scope = tab.asking;
  const before = msal.getActiveAccount();
  try {
    // A reader who moved on before the response was handled must not be thrown back.
    const result = await msal.handleRedirectPromise({ navigateToLoginRequestUrl: false });
    if (!result) {
      const fault = scope && ({ reason: 'sign-in-unfinished', scope } as const);
      return { fault, replaced: undefined };
    }
    return { fault: undefined, replaced: await use(msal, result.account, before) };
  } catch (error) {
    const fault = faultOfSignIn(error);
    if (scope === undefined) return { fault, replaced: undefined };
    if (fault.reason === 'consent-refused' || fault.reason === 'admin-approval')
      tab.refuse(scope, fault.reason);
    return { fault: { ...fault, scope }, replaced: undefined };
  } finally {
    tab.asking = undefined;
  }
}

/** Uses the account that came back, and deletes everything of any other one from the tab. */
async function use(
  msal: Msal,
  account: AccountInfo,
  before: AccountInfo | null,
): Promise<Replaced | undefined> {
  const isOther = before !== null && before.homeAccountId !== account.homeAccountId;
  if (isOther) await msal.clearCache({ account: before });
  msal.setActiveAccount(account);
  return isOther
    ? { name: accountOf(before).name, isColleague: before.tenantId === account.tenantId }
    : undefined;
}

async function leave(
  msal: Msal,
  tab: Tab,
  scope: Scope,
  account: AccountInfo | undefined,
  { place }: SignInOptions,
): Promise<Fault | undefined> {
  const before = tab.asking;
  try {
    tab.refuse(scope, undefined);
    tab.asking = scope;
    tab.place = place();
    const who = account ? { account } : { prompt: 'select_account' };
    await msal.acquireTokenRedirect({ scopes: [scope], ...who });
    return undefined;
  } catch (error) {
    // A second click must not overwrite what the first one asked for.
    tab.asking = before;
    return { ...faultOfSignIn(error), scope };
  }
}

function openSession(
  msal: Msal,
  tab: Tab,
  { clientId, cloud }: SignInConfig,
  account: AccountInfo,
  options: SignInOptions,
): Session {
  const tokens = silentTokens(msal, tab, account);
  const { skew } = options;
  const whose = accountOf(account);
  return {
    account: whose,
    isSample: false,
    graph: openGraph({
      ...{ cloud, tokens, isGuest: whose.isGuest, me: account.localAccountId },
      ...(skew && { skew }),
    }),
    ask: (scope) => leave(msal, tab, scope, account, options),
    signOut: async () => {
      await msal.clearCache({ account });
      // All that MSAL leaves behind is its version, which it writes again each time.
      tab.clear((key) => key.includes(clientId) || key === 'msal.version');
    },
  };
}

function accountOf({ name, username, homeAccountId, tenantId }: AccountInfo): Account {
  const isGuest = !homeAccountId.endsWith(`.${tenantId}`);
  return { name: name ?? username, address: username, isGuest };
}

/**
 * Tokens without any UI. Only the cache and the refresh token are used: a hidden frame would need
 * third-party cookies, and takes ten seconds if they are blocked.
 */
function silentTokens(msal: Msal, tab: Tab, account: AccountInfo): TokenSource {
  return async (scopes, { fresh = false } = {}) => {
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
      return { fault: faultOfToken(faultOfSignIn(error), scopes, tab) };
    }
  };
}

/**
 * A refusal is more specific than a lack of consent. It was stored by us rather than reported by
 * Microsoft, and does not keep a token from being used: an administrator may have consented since.
 */
function faultOfToken(fault: Fault, scopes: readonly Scope[], tab: Tab): Fault {
  const [first] = scopes;
  const refused = scopes.find((scope) => tab.refusal(scope) !== undefined);
  const refusal = refused && tab.refusal(refused);
  if (fault.reason === 'consent-needed' && refused && refusal)
    return { reason: refusal, scope: refused };
  return { ...fault, ...(first && { scope: first }) };
}
