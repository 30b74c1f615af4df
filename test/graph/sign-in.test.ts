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
import { Tab } from '../../src/graph/tab.ts';
import { MemoryStorage } from '../../src/browser/directory/memory-storage.ts';

const homeTenant = '11111111-2222-4333-8444-555555555555';
const config = {
  clientId: 'dddddddd-1111-4222-8333-444444444444',
  cloud: 'dod',
  tenant: 'organizations',
} as const;
const account: AccountInfo = {
  homeAccountId: `aaaaaaaa-2222-4333-8444-555555555555.${homeTenant}`,
  environment: 'login.microsoftonline.us',
  tenantId: homeTenant,
  username: 'imke@fourthcoffee.example',
  localAccountId: 'aaaaaaaa-2222-4333-8444-555555555555',
  name: 'Imke Zandstra',
};
const token = (scopes: string[]): AuthenticationResult => ({
  ...{
    authority: '',
    uniqueId: '',
    tenantId: homeTenant,
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
let cleared: unknown[];
let configured: Configuration | undefined;
beforeEach(() => {
  storage = new MemoryStorage();
  called = [];
  cleared = [];
  configured = undefined;
});

function open(
  more: Partial<Msal> = {},
  getStorage: () => Storage = () => storage,
  skew?: () => Promise<number>,
  active: AccountInfo | null = account,
) {
  let current = active;
  const msal: Msal = {
    acquireTokenRedirect: (request) => {
      called.push(request);
      return Promise.resolve();
    },
    acquireTokenSilent: (request) => Promise.resolve(token(request.scopes)),
    clearCache: (request) => {
      cleared.push(request?.account);
      return Promise.resolve();
    },
    getActiveAccount: () => current,
    setActiveAccount: (chosen) => {
      current = chosen;
    },
    handleRedirectPromise: () => Promise.resolve(null),
    ...more,
  };
  return openSignIn(config, {
    redirectUri: 'https://help.example/auth/',
    storage: getStorage,
    place: () => '/en-us/guide/licensed/#what=no-access',
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
  const { networkClient, ...system } = configured?.system ?? {};
  expect(networkClient).toBeDefined();
  expect({ ...configured, system }).toEqual({
    auth: {
      clientId: config.clientId,
      authority: 'https://login.microsoftonline.us/organizations',
      redirectUri: 'https://help.example/auth/',
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: {},
  });
});

test('the answer is processed where the reader is by then, without sending them back', async () => {
  const asked: unknown[] = [];
  await open({
    handleRedirectPromise: (options) => {
      asked.push(options);
      return Promise.resolve(null);
    },
  });
  expect(asked).toEqual([{ navigateToLoginRequestUrl: false }]);
});

describe('start', () => {
  test('goes to Microsoft for one scope, and lets a new reader choose the account', async () => {
    const { start, session } = await open({}, undefined, undefined, null);
    expect(session).toBeUndefined();
    expect(await start('User.Read')).toBeUndefined();
    expect(called).toEqual([{ scopes: ['User.Read'], prompt: 'select_account' }]);
    expect(storage.getItem('guidepost.asking')).toBe('User.Read');
    expect(new Tab(storage).place).toBe('/en-us/guide/licensed/#what=no-access');
  });

  test('says so if storage has no room for MSAL’s data', async () => {
    // MSAL wraps what the browser throws in an error class that it does not export.
    const full = Object.assign(new Error('x'), {
      ...{ name: 'CacheError', errorCode: 'cache_quota_exceeded' },
    });
    const { start } = await open({ acquireTokenRedirect: failing(full) });
    expect(await start('User.Read')).toEqual({ reason: 'storage-full', scope: 'User.Read' });
    expect(storage.getItem('guidepost.asking')).toBeNull();
  });

  test('says so if it has no room for our own data', async () => {
    storage.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    const { start } = await open({}, undefined, undefined, null);
    expect(await start('User.Read')).toEqual({ reason: 'storage-full', scope: 'User.Read' });
  });

  test('a second click, or another tab, is told that sign-in is under way', async () => {
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
  test('establishes a session', async () => {
    storage.setItem('guidepost.asking', 'User.Read');
    const { session, fault, replaced } = await open(
      { handleRedirectPromise: () => Promise.resolve(token(['User.Read'])) },
      undefined,
      undefined,
      null,
    );
    expect(fault).toBeUndefined();
    expect(replaced).toBeUndefined();
    expect(cleared).toEqual([]);
    expect(session).toMatchObject({
      isSample: false,
      account: { name: 'Imke Zandstra', address: 'imke@fourthcoffee.example', isGuest: false },
      graph: { cloud: 'dod' },
    });
    expect(storage.getItem('guidepost.asking')).toBeNull();
    expect(storage.getItem('guidepost.signed-in')).toBe('yes');
  });

  test.each([
    ['a colleague', homeTenant, true],
    ['somebody of another organization', '99999999-2222-4333-8444-555555555555', false],
  ])(
    'brings %s instead, whose account is used and leaves nothing of the other',
    async (_, home, is) => {
      storage.setItem('guidepost.asking', 'AuditLog.Read.All');
      const ada = {
        ...{ homeAccountId: `ada.${home}`, tenantId: home, environment: account.environment },
        ...{ username: 'ada@fourthcoffee.example', localAccountId: 'ada', name: 'Ada Byrne' },
      };
      const { session, fault, replaced } = await open({
        handleRedirectPromise: () => Promise.resolve({ ...token(['User.Read']), account: ada }),
      });
      expect(fault).toBeUndefined();
      expect(session?.account.name).toBe('Ada Byrne');
      expect(replaced).toEqual({ name: 'Imke Zandstra', isColleague: is });
      expect(cleared).toEqual([account]);
      await session?.ask('AuditLog.Read.All');
      expect(called).toEqual([{ scopes: ['AuditLog.Read.All'], account: ada }]);
    },
  );

  test('without an answer, means the sign-in was not finished', async () => {
    storage.setItem('guidepost.asking', 'User.Read');
    const { session, fault } = await open({}, undefined, undefined, null);
    expect(session).toBeUndefined();
    expect(fault).toEqual({ reason: 'sign-in-unfinished', scope: 'User.Read' });
    expect(storage.getItem('guidepost.asking')).toBeNull();
    expect((await open()).fault).toBeUndefined();
  });

  test.each([
    [refused, 'consent-refused', {}],
    [approval, 'admin-approval', { number: '90094' }],
  ])(
    '%s is remembered: it says more than that there is no consent',
    async (error, reason, more) => {
      storage.setItem('guidepost.asking', 'AuditLog.Read.All');
      let isAgreed = false;
      const { session, fault } = await open({
        handleRedirectPromise: failing(error),
        acquireTokenSilent: ({ scopes }) =>
          isAgreed ? Promise.resolve(token(scopes)) : Promise.reject(interaction),
      });
      expect(fault).toEqual({ reason, scope: 'AuditLog.Read.All', ...more });
      const call = { path: '/auditLogs/directoryAudits', scopes: ['AuditLog.Read.All'] } as const;
      expect(await session?.graph.send(call)).toEqual({
        ok: false,
        fault: { reason, scope: 'AuditLog.Read.All' },
      });
      // An administrator may consent at any time, elsewhere.
      isAgreed = true;
      vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')));
      expect(await session?.graph.send(call)).toMatchObject({ ok: true });
      await session?.ask('AuditLog.Read.All');
      expect(storage.getItem('guidepost.refused')).toBeNull();
      expect(called).toEqual([{ scopes: ['AuditLog.Read.All'], account }]);
    },
  );

  test('with another error says so', async () => {
    const error = new AuthError('state_mismatch', '');
    const { fault } = await open({ handleRedirectPromise: failing(error) });
    expect(fault).toEqual({ reason: 'sign-in-failed' });
  });

  test('knows the id of the signed-in person, which some calls need', async () => {
    const { session } = await open({});
    expect(session?.graph.me).toBe(account.localAccountId);
  });

  test('shows the address of an account that has no name', async () => {
    const nameless = { ...account };
    delete nameless.name;
    const { session } = await open({}, undefined, undefined, nameless);
    expect(session?.account.name).toBe('imke@fourthcoffee.example');
  });

  test.each(['90093', '90094', '90095', '900941'])(
    'recognizes required approval by AADSTS%s',
    async (code) => {
      const error = new AuthError('consent_required', '', `AADSTS${code}: approval`);
      const { fault } = await open({ handleRedirectPromise: failing(error) });
      expect(fault).toEqual({ reason: 'admin-approval', number: code });
    },
  );

  test('recognizes a guest by the account’s home tenant', async () => {
    const guest = { ...account, tenantId: '99999999-2222-4333-8444-555555555555' };
    const { session } = await open({}, undefined, undefined, guest);
    expect(session?.account.isGuest).toBe(true);
  });
});

describe('a token that cannot be obtained silently', () => {
  test.each([
    [interaction, 'consent-needed'],
    [new InteractionRequiredAuthError('refresh_token_expired', ''), 'signed-out'],
    [new InteractionRequiredAuthError('no_tokens_found', ''), 'signed-out'],
    [new AuthError('no_network_connectivity', ''), 'offline'],
    [new AuthError('timed_out', ''), 'time-out'],
    [new AuthError('invalid_scope', ''), 'consent-needed'],
    [new AuthError('invalid_grant', ''), 'signed-out'],
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

  test('a bug of ours is not disguised as one', async () => {
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

  test('is requested with all of them', async () => {
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

  test('that cannot be obtained names the one that was refused', async () => {
    storage.setItem('guidepost.refused', '{"LicenseAssignment.Read.All":"admin-approval"}');
    const { session } = await open({ acquireTokenSilent: failing(interaction) });
    expect(await session?.graph.send(several)).toEqual({
      ok: false,
      fault: { reason: 'admin-approval', scope: 'LicenseAssignment.Read.All' },
    });
  });
});

test('the second clock is passed on to Graph', async () => {
  const { session } = await open({}, undefined, () => Promise.resolve(7));
  expect(await session?.graph.skew()).toBe(7);
});

test('after a token was revoked, a fresh one is requested, not the cached one', async () => {
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

test('signing out removes what is ours, and leaves what others store on the same origin', async () => {
  const { session } = await open();
  storage.setItem(`msal.3.token.keys.${config.clientId}`, '{}');
  storage.setItem('guidepost.readings', '{}');
  storage.setItem('guidepost:own:guide', 'a=b');
  storage.setItem('msal.version', '5.29.0');
  storage.setItem('intranet.cart', '7');
  storage.setItem('msal.3.token.keys.another-app', '{}');
  await session?.signOut();
  expect(cleared).toEqual([account]);
  expect(Array.from({ length: storage.length }, (_, at) => storage.key(at))).toEqual([
    'intranet.cart',
    'msal.3.token.keys.another-app',
  ]);
});

test('a browser that blocks storage is recognized', async () => {
  const { session, fault, start } = await open({}, () => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(session).toBeUndefined();
  expect(fault).toEqual({ reason: 'storage-blocked' });
  expect(await start('User.Read')).toEqual({ reason: 'storage-blocked' });
});
