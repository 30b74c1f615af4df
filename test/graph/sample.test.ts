import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/facts/index.ts';
import { factNames } from '../../src/facts/names.ts';
import { planSets } from '../../src/facts/plans.ts';
import { factReader, readFacts } from '../../src/graph/read-facts.ts';
import { organisations, openSample, type Expected } from '../../src/graph/sample/index.ts';
import { NOW, open } from './open.ts';

function short(reading: Reading | undefined): Expected {
  if (!reading) return { reason: 'absent-field' };
  if (!reading.known) return { reason: reading.fault.reason };
  if ('choice' in reading.answer) return { choice: reading.answer.choice };
  return { hoursAgo: (NOW - Date.parse(reading.answer.instant)) / 3_600_000 };
}

describe.each(organisations.map((one) => [one.name, one] as const))('%s', (_, organisation) => {
  test.each(organisation.people.map((one) => [one.name, one] as const))(
    '%s reads as expected',
    async (_name, person) => {
      for (const id of [person.id, person.address]) {
        const subject = { person: { kind: 'other', id }, plans: planSets.yammer } as const;
        const reader = factReader(open(organisation.id).graph, subject);
        const readings = await readFacts(reader, factNames);
        const found = Object.fromEntries(factNames.map((name) => [name, short(readings[name])]));
        expect(found).toEqual(person.expected);
      }
    },
  );
});

test('the people cover every outcome that facts can lead to', () => {
  const outcomes = organisations.flatMap(({ people }) => people.map(({ outcome }) => outcome));
  expect([...new Set(outcomes)].sort()).toEqual([
    'assign',
    'buy-or-free',
    'incident',
    'mend-group',
    'set-location',
    'support-case',
    'switch-plan-on',
    'turn-sign-in-on',
    'unblock-account',
    'wait',
    'wait-bulk',
  ]);
});

test('nobody real is in it: every address is of a reserved domain', () => {
  const addresses = organisations.flatMap(({ people }) => people.map(({ address }) => address));
  expect(addresses.filter((address) => !/@[a-z]+\.example$/.test(address))).toEqual([]);
  expect(addresses.length).toBeGreaterThanOrEqual(12);
});

test('the signed-in reader is the first person', async () => {
  const { graph, account, isSample } = open('fourth-coffee');
  const reader = factReader(graph, { person: { kind: 'me' }, plans: planSets.yammer });
  expect(account.name).toBe('Imke Zandstra');
  expect(isSample).toBe(true);
  expect(await reader.read('licence.since')).toMatchObject({
    answer: { instant: '2026-11-22T09:00:00.000Z' },
  });
});

test('a scope is asked for once it is needed, and a refusal is an answer', async () => {
  const refuses = { 'User.Read.All': 'consent-refused' } as const;
  const { ask, graph } = open('fourth-coffee', { agreed: [], refuses });
  const reply = () => graph.send({ path: '/me', scope: 'User.Read' });
  expect(await reply()).toEqual({
    ok: false,
    fault: { reason: 'consent-needed', scope: 'User.Read' },
  });
  expect(await ask('User.Read')).toBeUndefined();
  expect(await reply()).toMatchObject({ ok: true });
  expect(await ask('User.Read.All')).toEqual({ reason: 'consent-refused', scope: 'User.Read.All' });
});

test('signing out tells the page to empty what it kept', async () => {
  let isEmptied = false;
  await open('fourth-coffee', { onSignOut: () => (isEmptied = true) }).signOut();
  expect(isEmptied).toBe(true);
});

test('an unknown organisation opens nothing', () => {
  expect(openSample('contoso')).toBeUndefined();
});
