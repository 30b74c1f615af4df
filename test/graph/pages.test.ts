import { expect, test } from 'vitest';
import type { Call, Graph } from '../../src/graph/client.ts';
import type { Reply } from '../../src/graph/reply.ts';
import { sendPaged } from '../../src/graph/pages.ts';
import { fixedNow } from './open.ts';

const host = 'https://graph.microsoft.com';
const first: Call = {
  path: '/list',
  scopes: ['User.Read'],
  headers: { ConsistencyLevel: 'eventual' },
};

function graphWith(pages: readonly (object | Reply)[], seen: Call[] = []): Graph {
  return {
    cloud: 'global',
    isGuest: false,
    me: '',
    clock: () => fixedNow,
    skew: () => Promise.resolve(undefined),
    wait: () => Promise.resolve(),
    send: (call) => {
      const page = pages[seen.push(call) - 1];
      return Promise.resolve(page && 'ok' in page ? page : { ok: true, body: page });
    },
  };
}
const page = (value: number[], next?: string) => ({
  value,
  ...(next !== undefined && { '@odata.nextLink': next }),
});

test('pages become one list, each asked with the same headers', async () => {
  const seen: Call[] = [];
  const graph = graphWith([page([1], `${host}/v1.0/list?t=2`), page([2])], seen);
  expect(await sendPaged(graph, first, 5)).toEqual({ ok: true, body: { value: [1, 2] } });
  expect(seen).toEqual([first, { ...first, path: '/list?t=2' }]);
});

test('an incomplete list says so', async () => {
  const graph = graphWith([page([1], `${host}/v1.0/list?t=2`), page([2], `${host}/v1.0/list?t=3`)]);
  expect(await sendPaged(graph, first, 2)).toMatchObject({
    body: { value: [1, 2], '@odata.nextLink': `${host}/v1.0/list?t=3` },
  });
});

test('a page that fails makes the list fail', async () => {
  const failure: Reply = { ok: false, fault: { reason: 'throttled' } };
  const graph = graphWith([page([1], `${host}/v1.0/list?t=2`), failure]);
  expect(await sendPaged(graph, first, 5)).toEqual(failure);
});

test.each([[{}], [{ value: 'none' }]])('a page that is %j spoils the list', async (body) => {
  const graph = graphWith([page([1], `${host}/v1.0/list?t=2`), body]);
  expect(await sendPaged(graph, first, 5)).toEqual({ ok: true, body });
});

test.each(['https://evil.example/v1.0/list', `${host}.evil.example/v1.0/list`, 'list?t=2'])(
  'the link %s is not followed, and the list stays incomplete',
  async (link) => {
    const seen: Call[] = [];
    const reply = await sendPaged(graphWith([page([1], link)], seen), first, 5);
    expect(reply).toMatchObject({ body: { '@odata.nextLink': link } });
    expect(seen).toHaveLength(1);
  },
);
