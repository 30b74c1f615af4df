import {
  AuthError,
  CacheLookupPolicy,
  InteractionRequiredAuthError,
  type AccountInfo,
  type AuthenticationResult,
  type Configuration,
} from '@azure/msal-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openSignIn, type Msal } from '../../src/graph/sign-in.ts';
import { MemoryStorage } from '../../src/browser/directory/memory-storage.ts';

const HOME = '11111111-2222-4333-8444-555555555555';
const config = {
  clientId: 'dddddddd-1111-4222-8333-444444444444',
  cloud: 'dod',
  tenant: 'organizations',
} as const;
const account: AccountInfo = {
  homeAccountId: `aaaaaaaa-2222-4333-8444-555555555555.${HOME}`,
  environment: 'login.microsoftonline.us',
  tenantId: HOME,
  username: 'imke@fourthcoffee.example',
  localAccountId: 'aaaaaaaa-2222-4333-8444-555555555555',
  name: 'Imke Zandstra',
};
const token = (scopes: string[]): AuthenticationResult => ({
  ...{
    authority: '',
    uniqueId: '',
    tenantId: HOME,
    scopes,
    account,
    idToken: '',
    idTokenClaims: {},
  },
  ...{ accessToken: `token for ${scopes.join()}`, fromCache: true, expiresOn: null, tokenType: '' },
  correlationId: '',
});

let storage: MemoryStorage;
let called: unknown[];
let configured: Configuration | undefined;
beforeEach(() => {
  storage = new MemoryStorage();
  called = [];
  configured = undefined;
});

function open(
  more: Partial<Msal> = {},
  getStorage: () => Storage = () => storage,
  skew?: () => Promise<number>,
) {
  const msal: Msal = {
    acquireTokenRedirect: (request) => {
      called.push(request);
      return Promise.resolve();
    },
    acquireTokenSilent: (request) => Promise.resolve(token(request.scopes)),
    clearCache: () => Promise.resolve(),
    getAllAccounts: () => [account],
    handleRedirectPromise: () => Promise.resolve(null),
    ...more,
  };
  return openSignIn(config, {
    redirectUri: 'https://help.example/auth/',
    storage: getStorage,
    ...(skew && { skew }),
    createMsal: (configuration) => {
      configured = configuration;
      return Promise.resolve(msal);
    },
  });
}
const failing = (error: Error) => () => Promise.reject(error);
const refused = new AuthError('access_denied', '', 'AADSTS65004: User declined to consent.');
const approval = new AuthError('access_denied', '', 'AADSTS90094: The grant needs an admin.');
const interaction = new InteractionRequiredAuthError('invalid_grant', '', 'x', 'consent_required');

test('the chosen cloud signs in, and everything stays in the tab', async () => {
  await open();
  expect(configured).toEqual({
    auth: {
      clientId: config.clientId,
      authority: 'https://login.microsoftonline.us/organizations',
      redirectUri: 'https://help.example/auth/',
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
});

describe('start', () => {
  test('leaves to ask for one scope, and lets a new reader choose the account', async () => {
    const { start, session } = await open({ getAllAccounts: () => [] });
    expect(session).toBeUndefined();
    expect(await start('User.Read')).toBeUndefined();
    expect(called).toEqual([{ scopes: ['User.Read'], prompt: 'select_account' }]);
    expect(storage.getItem('guidepost.asking')).toBe('User.Read');
  });

  test('a second click, or another tab, is told that sign-in runs', async () => {
    storage.setItem('guidepost.asking', 'User.Read');
    const running = new AuthError('interaction_in_progress', '');
    const { session } = await open({
      acquireTokenRedirect: failing(running),
      handleRedirectPromise: () => {
        return Promise.resolve(null);
      },
    });
    storage.setItem('guidepost.asking', 'User.Read');
    expect(await session?.ask('AuditLog.Read.All')).toEqual({
      reason: 'sign-in-running',
      scope: 'AuditLog.Read.All',
    });
    expect(storage.getItem('guidepost.asking')).toBe('User.Read');
  });
});

describe('the return', () => {
  test('brings a session', async () => {
    storage.setItem('guidepost.asking', 'User.Read');
    const { session, fault } = await open();
    expect(fault).toBeUndefined();
    expect(session).toMatchObject({
      isSample: false,
      account: { name: 'Imke Zandstra', address: 'imke@fourthcoffee.example', isGuest: false },
      graph: { cloud: 'dod' },
    });
    expect(storage.getItem('guidepost.asking')).toBeNull();
    expect(storage.getItem('guidepost.signed-in')).toBe('yes');
  });

  test.each([
    [refused, 'consent-refused'],
    [approval, 'admin-approval'],
  ])('%s is remembered, so that nobody is asked twice', async (error, reason) => {
    storage.setItem('guidepost.asking', 'AuditLog.Read.All');
    const { session, fault } = await open({ handleRedirectPromise: failing(error) });
    expect(fault).toEqual({ reason, scope: 'AuditLog.Read.All' });
    const call = { path: '/auditLogs/directoryAudits', scopes: ['AuditLog.Read.All'] } as const;
    expect(await session?.graph.send(call)).toEqual({
      ok: false,
      fault: { reason, scope: 'AuditLog.Read.All' },
    });
    await session?.ask('AuditLog.Read.All');
    expect(storage.getItem('guidepost.refused')).toBeNull();
    expect(called).toEqual([{ scopes: ['AuditLog.Read.All'], account }]);
  });

  test('with another error says so', async () => {
    const error = new AuthError('state_mismatch', '');
    const { fault } = await open({ handleRedirectPromise: failing(error) });
    expect(fault).toEqual({ reason: 'sign-in-failed' });
  });

  test('shows the address of an account that has no name', async () => {
    const nameless = { ...account };
    delete nameless.name;
    const { session } = await open({ getAllAccounts: () => [nameless] });
    expect(session?.account.name).toBe('imke@fourthcoffee.example');
  });

  test.each(['90093', '90094', '90095', '900941'])('knows approval by AADSTS%s', async (code) => {
    const error = new AuthError('consent_required', '', `AADSTS${code}: approval`);
    const { fault } = await open({ handleRedirectPromise: failing(error) });
    expect(fault).toEqual({ reason: 'admin-approval' });
  });

  test('knows a guest by the home of the account', async () => {
    const guest = { ...account, tenantId: '99999999-2222-4333-8444-555555555555' };
    const { session } = await open({ getAllAccounts: () => [guest] });
    expect(session?.account.isGuest).toBe(true);
  });
});

describe('a token that cannot be had silently', () => {
  test.each([
    [interaction, 'consent-needed'],
    [new InteractionRequiredAuthError('refresh_token_expired', ''), 'signed-out'],
    [new InteractionRequiredAuthError('no_tokens_found', ''), 'signed-out'],
    [new AuthError('no_network_connectivity', ''), 'offline'],
    [new AuthError('timed_out', ''), 'time-out'],
    [new AuthError('invalid_scope', ''), 'consent-needed'],
    [new AuthError('invalid_grant', '', 'AADSTS700082: expired'), 'signed-out'],
    [
      new InteractionRequiredAuthError('invalid_grant', '', '', 'consent_required'),
      'consent-needed',
    ],
  ])('%s', async (error, reason) => {
    const { session } = await open({ acquireTokenSilent: failing(error) });
    expect(await session?.graph.send({ path: '/me', scopes: ['User.Read'] })).toEqual({
      ok: false,
      fault: { reason, scope: 'User.Read' },
    });
  });

  test('a mistake of ours is not hidden as one', async () => {
    const { session } = await open({ acquireTokenSilent: failing(new RangeError('oops')) });
    const sent = session?.graph.send({ path: '/me', scopes: ['User.Read'] });
    await expect(sent).rejects.toThrow('oops');
  });
});

describe('a token for several scopes', () => {
  const several = {
    path: '/$batch',
    scopes: ['User.Read', 'LicenseAssignment.Read.All'] as const,
    body: { requests: [] },
  };

  test('is asked for with all of them', async () => {
    const asked: unknown[] = [];
    const { session } = await open({
      acquireTokenSilent: ({ scopes }) => {
        asked.push(scopes);
        return Promise.reject(interaction);
      },
    });
    expect(await session?.graph.send(several)).toMatchObject({
      fault: { reason: 'consent-needed', scope: 'User.Read' },
    });
    expect(asked).toEqual([several.scopes]);
  });

  test('is not asked for when one of them was refused', async () => {
    storage.setItem('guidepost.refused', '{"LicenseAssignment.Read.All":"admin-approval"}');
    const { session } = await open({ acquireTokenSilent: failing(new Error('asked')) });
    expect(await session?.graph.send(several)).toEqual({
      ok: false,
      fault: { reason: 'admin-approval', scope: 'LicenseAssignment.Read.All' },
    });
  });
});

test('the second clock is handed on to Graph', async () => {
  const { session } = await open({}, undefined, () => Promise.resolve(7));
  expect(await session?.graph.skew()).toBe(7);
});

test('after a token was withdrawn a fresh one is asked for, not the one that is kept', async () => {
  const policies: unknown[] = [];
  const statuses = [401, 200];
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response('{}', { status: statuses.shift() ?? 500 })),
  );
  const { session } = await open({
    acquireTokenSilent: (request) => {
      policies.push(request.cacheLookupPolicy);
      return Promise.resolve(token(request.scopes));
    },
  });
  expect(await session?.graph.send({ path: '/me', scopes: ['User.Read'] })).toMatchObject({
    ok: true,
  });
  expect(policies).toEqual([
    CacheLookupPolicy.AccessTokenAndRefreshToken,
    CacheLookupPolicy.RefreshToken,
  ]);
  vi.unstubAllGlobals();
});

test('signing out leaves the storage of the tab empty', async () => {
  let isCleared = false;
  const { session } = await open({
    clearCache: () => {
      isCleared = true;
      return Promise.resolve();
    },
  });
  storage.setItem('msal.account.keys', '[]');
  await session?.signOut();
  expect(isCleared).toBe(true);
  expect(storage.length).toBe(0);
});

test('a browser that blocks the storage is told apart', async () => {
  const { session, fault, start } = await open({}, () => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(session).toBeUndefined();
  expect(fault).toEqual({ reason: 'storage-blocked' });
  expect(await start('User.Read')).toEqual({ reason: 'storage-blocked' });
});
