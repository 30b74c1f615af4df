import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Middleware } from '@microsoft/microsoft-graph-client';
import { openGraph } from '../../src/graph/client.ts';
import type { Reply } from '../../src/graph/reply.ts';
import type { Misbehavior, SampleOptions } from '../../src/graph/sample/index.ts';
import { sampleToken } from '../../src/graph/sample/simulator.ts';
import { fixedNow, open } from './open.ts';

type How = Misbehavior['how'];
const me = { path: '/me', scopes: ['User.Read'] } as const;
const fault = (reason: string, more: object = {}) => ({ ok: false, fault: { reason, ...more } });

beforeEach(() => vi.useFakeTimers({ now: fixedNow, toFake: ['setTimeout', 'Date'] }));
afterEach(() => vi.useRealTimers());

/** Sends one request that fails this many times, skipping the waits. */
async function send(how: How, times: number, options: SampleOptions = {}): Promise<Reply> {
  const { graph } = open('fourth-coffee', options, { path: /./u, how, times });
  const reply = graph.send(me);
  await vi.advanceTimersByTimeAsync(60_000);
  return reply;
}

describe('a fault of Graph becomes a reason', () => {
  test.each<[How, string]>([
    [{ status: 400 }, 'rejected'],
    [{ status: 403 }, 'no-role'],
    [{ status: 404 }, 'rejected'],
    [{ status: 500 }, 'server'],
    [{ status: 503 }, 'server'],
    ['offline', 'offline'],
    ['cut', 'malformed'],
  ])('%j is %s', async (how, reason) => {
    expect(await send(how, 9)).toEqual(fault(reason));
  });

  test('a wait longer than the limit is shown, not waited out', async () => {
    const { graph } = open(
      'fourth-coffee',
      {},
      {
        ...{ path: /./u, how: { status: 429, retryAfter: 11 }, times: 1 },
      },
    );
    expect(await graph.send(me)).toEqual(fault('throttled', { waitSeconds: 11 }));
  });

  test('a failure that persists after two retries is shown', async () => {
    expect(await send({ status: 503, retryAfter: 1 }, 3)).toEqual(
      fault('server', { waitSeconds: 1 }),
    );
    expect(await send({ status: 503, retryAfter: 1 }, 2)).toMatchObject({ ok: true });
  });

  test('a wait that cannot be read is not invented', async () => {
    expect(await send({ status: 429 }, 9)).toEqual(fault('throttled'));
  });

  test('no answer at all is a timeout', async () => {
    vi.useRealTimers();
    const { graph } = open(
      'fourth-coffee',
      { timeLimit: 20 },
      {
        ...{ path: /./u, how: 'silent', times: 1 },
      },
    );
    expect(await graph.send(me)).toEqual(fault('time-out'));
  });

  test('a guest who is refused gets that as the reason', async () => {
    expect(await send({ status: 403 }, 1, { isGuest: true })).toEqual(fault('guest'));
  });

  test('an organization without the license for a call is distinguished from a missing role', async () => {
    const tokens = () => Promise.resolve({ token: 'x' });
    const refusing = (error: object): Middleware => ({
      execute: (context) => {
        context.response = new Response(JSON.stringify({ error }), { status: 403 });
        return Promise.resolve();
      },
    });
    const reasonOf = async (error: object, isGuest = false) =>
      openGraph({ cloud: 'global', tokens, isGuest, last: refusing(error) }).send(me);
    const code = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';
    for (const isGuest of [false, true])
      expect(await reasonOf({ code }, isGuest)).toEqual(fault('no-premium'));
    // Identity Protection answers like this.
    const message = 'Your tenant is not licensed for this feature.';
    expect(await reasonOf({ code: 'Forbidden', message })).toEqual(fault('no-premium'));
    expect(await reasonOf({ code: 'Forbidden', message: 'No.' })).toEqual(fault('no-role'));
  });

  test('a person who no longer exists is reported as gone', async () => {
    const { graph } = open('fourth-coffee');
    const path = '/users/00000000-0000-4000-8000-000000000000';
    expect(await graph.send({ path, scopes: ['User.Read.All'] })).toEqual(fault('person-gone'));
  });
});

describe('a temporary failure is not shown', () => {
  test.each<[How, number]>([
    [{ status: 429, retryAfter: 10 }, 1],
    [{ status: 429, retryAfter: 5 }, 2],
    [{ status: 429 }, 2],
    [{ status: 503 }, 1],
    [{ status: 401 }, 1],
  ])('%j, %i times', async (how, times) => {
    expect(await send(how, times)).toMatchObject({ ok: true });
  });
});

describe('tokens', () => {
  const network = (statuses: number[], seen: (string | null)[]): Middleware => ({
    execute: (context) => {
      seen.push(new Headers(context.options?.headers).get('Authorization'));
      context.response = new Response('{}', { status: statuses.shift() ?? 200 });
      return Promise.resolve();
    },
  });

  test('a revoked token is replaced once by a fresh one', async () => {
    const seen: (string | null)[] = [];
    const tokens = (_: unknown, { fresh = false } = {}) =>
      Promise.resolve({ token: fresh ? 'new' : 'old' });
    const graph = openGraph({ cloud: 'global', tokens, last: network([401], seen) });
    expect(await graph.send(me)).toMatchObject({ ok: true });
    expect(seen).toEqual(['Bearer old', 'Bearer new']);
    const lost = openGraph({ cloud: 'global', tokens, last: network([401, 401], []) });
    expect(await lost.send(me)).toEqual(fault('signed-out'));
  });

  test('without one nothing is sent', async () => {
    const seen: (string | null)[] = [];
    const tokens = () => Promise.resolve({ fault: { reason: 'consent-refused' } } as const);
    const graph = openGraph({ cloud: 'global', tokens, last: network([], seen) });
    expect(await graph.send(me)).toEqual(fault('consent-refused'));
    expect(seen).toEqual([]);
  });

  test.each([
    'https://graph.microsoft.us/v1.0/me',
    'https://graph.microsoft.com:443@evil.example/v1.0/me',
    'https://evil.example/v1.0/me',
  ])('none goes to %s', async (path) => {
    const seen: (string | null)[] = [];
    const tokens = () => Promise.resolve({ token: sampleToken(['User.Read']) });
    const graph = openGraph({ cloud: 'global', tokens, last: network([], seen) });
    await expect(graph.send({ ...me, path })).rejects.toThrow('another host');
    expect(seen).toEqual([]);
  });

  test.each([
    ['global', 'https://graph.microsoft.com/v1.0/me'],
    ['china', 'https://microsoftgraph.chinacloudapi.cn/v1.0/me'],
  ] as const)('one of the %s cloud goes to its own Graph', async (cloud, url) => {
    const urls: string[] = [];
    const last: Middleware = {
      execute: (context) => {
        urls.push(typeof context.request === 'string' ? context.request : context.request.url);
        context.response = new Response('{}');
        expect(context.options).toMatchObject({ redirect: 'error', cache: 'no-store' });
        return Promise.resolve();
      },
    };
    const tokens = () => Promise.resolve({ token: 'x' });
    await openGraph({ cloud, tokens, last }).send(me);
    expect(urls).toEqual([url]);
  });
});

test("Graph's own clock comes with the reply", async () => {
  const { graph } = open('fourth-coffee');
  expect(await graph.send(me)).toMatchObject({ serverTime: '2026-11-22T12:00:00.000Z' });
});
