import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { searchPeople } from '../../src/graph/people.ts';
import { anyText } from '../support/any-text.ts';
import { open } from './open.ts';

const names = async (text: string) => {
  const found = await searchPeople(open('fourth-coffee').graph, text);
  return found.ok ? found.people.map(({ name }) => name) : found.fault.reason;
};

describe('a person is found', () => {
  test.each([
    ['im', ['Imke Zandstra']],
    ['zand', ['Imke Zandstra']],
    ['bram@fourth', ['Bram Oosterling']],
    ['f', ["Fergus O'Dalaigh"]],
    ["o'dal", ["Fergus O'Dalaigh"]],
    ['  NOOR ', ['Noor Verhulst']],
    ['nobody', []],
  ])('by %j', async (text, expected) => {
    expect(await names(text)).toEqual(expected);
  });
});

test('a name of one character is found', async () => {
  const { graph } = open('fourth-coffee');
  const paths: string[] = [];
  const row = { id: '2f6c1f00-0000-4000-8000-000000000001', displayName: '李' };
  const send: Graph['send'] = ({ path }) => {
    paths.push(decodeURIComponent(path));
    return Promise.resolve({
      ok: true,
      body: { value: [{ ...row, userPrincipalName: 'li@fourthcoffee.example' }] },
    });
  };
  expect(await searchPeople({ ...graph, send }, '李')).toMatchObject({
    ok: true,
    people: [{ name: '李' }],
  });
  expect(paths).toEqual([expect.stringContaining('"displayName:李"')]);
});

test.each(['', ' '])('%j sends nothing', async (text) => {
  const { graph } = open('fourth-coffee', {}, { path: /./u, how: 'offline', times: 1 });
  expect(await searchPeople(graph, text)).toEqual({ ok: true, people: [] });
});

test('whatever is typed stays inside the search', async () => {
  const { graph } = open('fourth-coffee');
  const paths: string[] = [];
  const watched: Graph = {
    ...graph,
    send: (call) => {
      paths.push(call.path);
      return graph.send(call);
    },
  };
  const typed = fc.oneof(
    anyText,
    fc.constantFrom('a" OR "b', 'a\\"', 'https://evil.example/x', 'a&$top=999', '#x', 'a+b?c=d'),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const found = await searchPeople(watched, text);
      expect(found.ok).toBe(true);
      const last = paths.at(-1);
      if (last === undefined) return;
      const url = new URL(last, 'https://graph.microsoft.com');
      expect([...url.searchParams.keys()]).toEqual(['$search', '$select', '$top']);
      expect(url.hash).toBe('');
    }),
    { numRuns: 60 },
  );
});

test('a fault is passed on', async () => {
  const { graph } = open('fourth-coffee', {}, { path: /users/u, how: { status: 403 }, times: 1 });
  expect(await searchPeople(graph, 'imke')).toEqual({ ok: false, fault: { reason: 'no-role' } });
});

test('one row that cannot be read hides no one else', async () => {
  const { graph } = open('fourth-coffee');
  const id = '2f6c1f00-0001-4a6e-8f00-000000000001';
  const value = [null, { id }, { id, displayName: null, userPrincipalName: 'imke@x.example' }];
  const send: Graph['send'] = () => Promise.resolve({ ok: true, body: { value } });
  expect(await searchPeople({ ...graph, send }, 'imke')).toEqual({
    ok: true,
    people: [{ id, name: 'imke@x.example', address: 'imke@x.example' }],
  });
});

test('people without an id are malformed', async () => {
  const { graph } = open('fourth-coffee');
  const send: Graph['send'] = () => Promise.resolve({ ok: true, body: { value: [{}] } });
  expect(await searchPeople({ ...graph, send }, 'imke')).toEqual({
    ok: false,
    fault: { reason: 'malformed' },
  });
});
