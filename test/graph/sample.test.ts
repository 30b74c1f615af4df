import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/facts/index.ts';
import { Inquiry } from '../../src/graph/inquiry.ts';
import { readFact } from '../../src/graph/read-facts.ts';
import { openSample } from '../../src/graph/sample/index.ts';
import { isOutcome, isQuestion } from '../../src/guide/config.ts';
import { stepsAhead } from '../../src/guide/graph.ts';
import { boundFact, factNames } from '../support/catalog.ts';
import { guideUnderTest } from '../support/guides.ts';
import { organizations, sample, type Expected } from '../support/sample.ts';
import { fixedNow, open } from './open.ts';

function short(reading: Reading): Expected {
  if (!reading.known) return { reason: reading.fault.reason };
  if ('choice' in reading.answer) return { choice: reading.answer.choice };
  return { hoursAgo: (fixedNow - Date.parse(reading.answer.instant)) / 3_600_000 };
}

describe.each(organizations.map((one) => [one.name, one] as const))('%s', (_, organization) => {
  test.each(organization.people.map((one) => [one.name, one] as const))(
    '%s reads as expected',
    async (_name, person) => {
      for (const id of [person.id, person.address]) {
        const inquiry = new Inquiry(open(organization.id).graph, { kind: 'other', id });
        for (const name of factNames.filter((fact) => fact in person.expected)) {
          const reading = await readFact(inquiry, boundFact(name));
          expect([name, short(reading)]).toEqual([name, person.expected[name]]);
        }
      }
    },
  );
});

test('the people cover every outcome that a fact can lead to', () => {
  const { config } = guideUnderTest();
  const withFact = Object.entries(config.states).filter(
    ([, state]) => isQuestion(state) && state.meta.fact !== undefined,
  );
  const ahead = new Set(withFact.flatMap(([step]) => [...stepsAhead(config, step)]));
  const outcomes = [...ahead].filter((step) => isOutcome(config.states[step]));
  const covered = organizations.flatMap(({ people }) => people.map(({ outcome }) => outcome));
  expect(outcomes.length).toBeGreaterThan(12);
  expect([...new Set(covered)].sort()).toEqual(outcomes.sort());
});

test('it contains no real people: every address is in a reserved domain', () => {
  const addresses = organizations.flatMap(({ people }) => people.map(({ address }) => address));
  expect(addresses.filter((address) => !/@[a-z]+\.example$/u.test(address))).toEqual([]);
  expect(addresses.length).toBeGreaterThanOrEqual(12);
});

test('the signed-in reader is the first person', async () => {
  const { graph, account, isSample } = open('fourth-coffee');
  const inquiry = new Inquiry(graph, { kind: 'me' });
  expect(account.name).toBe('Imke Zandstra');
  expect(isSample).toBe(true);
  expect(await readFact(inquiry, boundFact('licence.since'))).toMatchObject({
    answer: { instant: '2026-11-22T09:00:00.000Z' },
  });
});

test('a deleted account is found by its id and by its former address', async () => {
  const { graph } = open('alder-mill');
  const read = (id: string) =>
    readFact(new Inquiry(graph, { kind: 'other', id }), boundFact('person.exists'));
  for (const id of ['2f6c1f00-0009-4a6e-8f00-000000000099', 'wim@aldermill.example'])
    expect(await read(id)).toMatchObject({
      answer: { choice: 'deleted' },
      evidence: [{ kind: 'deleted', instant: '2026-11-20T10:00:00.000Z' }],
    });
  expect(await read('nobody@aldermill.example')).toMatchObject({
    fault: { reason: 'person.exists/nowhere' },
  });
});

test('a scope is requested once it is needed, and a refusal is an answer', async () => {
  const refuses = { 'User.Read.All': 'consent-refused' } as const;
  const { ask, graph } = open('fourth-coffee', { agreed: [], refuses });
  const reply = () => graph.send({ path: '/me', scopes: ['User.Read'] });
  expect(await reply()).toEqual({
    ok: false,
    fault: { reason: 'consent-needed', scope: 'User.Read' },
  });
  expect(await ask('User.Read')).toBeUndefined();
  expect(await reply()).toMatchObject({ ok: true });
  expect(await ask('User.Read.All')).toEqual({ reason: 'consent-refused', scope: 'User.Read.All' });
});

test('signing out tells the page to delete what it stored', async () => {
  let isEmptied = false;
  await open('fourth-coffee', { onSignOut: () => (isEmptied = true) }).signOut();
  expect(isEmptied).toBe(true);
});

test('an unknown organization opens nothing', () => {
  expect(openSample(sample, 'contoso')).toBeUndefined();
});
