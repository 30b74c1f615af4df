import { describe, expect, test } from 'vitest';
import { sendBatch } from '../../src/graph/batch.ts';
import type { Graph } from '../../src/graph/client.ts';
import type { Reply } from '../../src/graph/reply.ts';
import { fixedNow, open } from './open.ts';

const call = (name: string) =>
  ({
    path: `/users/${name}%40fourthcoffee.example?$select=displayName`,
    scopes: ['User.Read.All'],
  }) as const;
const named = (displayName: string) => ({ ok: true, body: { displayName } });
const fault = (reason: string, more: object = {}) => ({ ok: false, fault: { reason, ...more } });
const calls = [call('imke'), call('nobody'), call('noor')];

describe('a batch', () => {
  test('answers in the order of the calls, each part for itself', async () => {
    const { graph } = open('fourth-coffee');
    expect(await sendBatch(graph, calls)).toEqual([
      named('Imke Zandstra'),
      fault('person-gone'),
      named('Noor Verhulst'),
    ]);
  });

  test('of more than twenty is sent in several', async () => {
    const { graph } = open('fourth-coffee');
    const sent: unknown[] = [];
    const watched: Graph = {
      ...graph,
      send: (one) => {
        sent.push(one.path);
        return graph.send(one);
      },
    };
    const replies = await sendBatch(
      watched,
      Array.from({ length: 45 }, () => call('imke')),
    );
    expect(replies).toHaveLength(45);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect(sent).toEqual(['/$batch', '/$batch', '/$batch']);
  });

  test('sends again only the parts that were throttled, after the longest wait', async () => {
    const { graph, waits } = open(
      'fourth-coffee',
      {},
      { path: /imke/u, how: { status: 429, retryAfter: 2 }, times: 1 },
      { path: /noor/u, how: { status: 503, retryAfter: 6 }, times: 2 },
    );
    expect(await sendBatch(graph, calls)).toEqual([
      named('Imke Zandstra'),
      fault('person-gone'),
      named('Noor Verhulst'),
    ]);
    expect(waits).toEqual([6, 6]);
  });

  test('passes a long wait on, and returns the other parts', async () => {
    const { graph, waits } = open(
      'fourth-coffee',
      {},
      {
        ...{ path: /imke/u, how: { status: 429, retryAfter: 90 }, times: 1 },
      },
    );
    const [imke, , noor] = await sendBatch(graph, calls);
    expect(imke).toEqual(fault('throttled', { waitSeconds: 90 }));
    expect(noor).toEqual(named('Noor Verhulst'));
    expect(waits).toEqual([]);
  });

  test('gives a guest the reason why a part is refused', async () => {
    const refused = { path: /imke/u, how: { status: 403 }, times: 1 };
    const { graph } = open('fourth-coffee', { isGuest: true }, refused);
    expect(await sendBatch(graph, [call('imke')])).toEqual([fault('guest')]);
  });

  test('gives up on a part that fails every time', async () => {
    const { graph, waits } = open(
      'fourth-coffee',
      {},
      {
        ...{ path: /imke/u, how: { status: 429 }, times: 9 },
      },
    );
    expect(await sendBatch(graph, [call('imke')])).toEqual([fault('throttled')]);
    expect(waits).toEqual([3, 3]);
  });

  test('carries the headers of each part', async () => {
    const headers = { ConsistencyLevel: 'eventual' };
    const path = '/users?$search=%22displayName:imke%22&$select=displayName';
    const { graph } = open('fourth-coffee');
    const [withHeader, without] = await sendBatch(graph, [
      { path, scopes: ['User.ReadBasic.All'], headers },
      { path, scopes: ['User.ReadBasic.All'] },
    ]);
    expect(withHeader).toMatchObject({ ok: true });
    expect(without).toEqual(fault('rejected'));
  });

  test('that fails as a whole fails for each', async () => {
    const { graph } = open('fourth-coffee', {}, { path: /batch/u, how: 'offline', times: 1 });
    expect(await sendBatch(graph, calls)).toEqual(calls.map(() => fault('offline')));
  });

  test('that is empty sends nothing', async () => {
    const { graph } = open('fourth-coffee', {}, { path: /batch/u, how: 'offline', times: 1 });
    expect(await sendBatch(graph, [])).toEqual([]);
  });
});

test.each([
  ['no list', {}],
  ['a missing part', { responses: [] }],
  ['a part without status', { responses: [{ id: '0', body: {} }] }],
  ['a part without body', { responses: [{ id: '0', status: 200 }] }],
])('%s is malformed', async (_, body) => {
  const graph: Graph = {
    cloud: 'global',
    isGuest: false,
    me: '',
    clock: () => fixedNow,
    skew: () => Promise.resolve(undefined),
    wait: () => Promise.resolve(),
    send: () => Promise.resolve<Reply>({ ok: true, body }),
  };
  expect(await sendBatch(graph, [call('imke')])).toEqual([fault('malformed')]);
});
