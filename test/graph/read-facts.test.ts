import { describe, expect, test } from 'vitest';
import { planSets } from '../../src/facts/plans.ts';
import { factReader, readFacts } from '../../src/graph/read-facts.ts';
import { open, somebody, watch } from './open.ts';

const plans = planSets.yammer;

describe('a reader', () => {
  test('asks only for what the fact needs, and shares what it has', async () => {
    const session = open('fourth-coffee');
    const { graph, paths } = watch(session.graph);
    const person = somebody(session, 'Noor');
    const reader = factReader(graph, { person, plans });
    await reader.read('licence.plan');
    await reader.read('person.location');
    expect(paths).toEqual([`/users/${person.id}`]);
  });

  test('asks once although two questions come at the same time', async () => {
    const { graph, paths } = watch(open('fourth-coffee').graph);
    const reader = factReader(graph, { person: { kind: 'me' }, plans });
    await Promise.all([reader.read('licence.plan'), reader.read('licence.since')]);
    expect(paths).toEqual(['/me']);
  });

  test('turns refused consent into "unknown", and goes on with the others', async () => {
    const refuses = { 'LicenseAssignment.Read.All': 'consent-refused' } as const;
    const session = open('fourth-coffee', { refuses });
    const reader = factReader(session.graph, { person: somebody(session, 'Noor'), plans });
    expect(await readFacts(reader, ['product.seats', 'licence.plan'])).toMatchObject({
      'product.seats': {
        known: false,
        fault: { reason: 'consent-refused', scope: 'LicenseAssignment.Read.All' },
      },
      'licence.plan': { known: true, answer: { choice: 'no' } },
    });
  });

  test('names the role that is lacking, and a person who is gone', async () => {
    const session = open('fourth-coffee', { hasRole: false });
    const gone = { kind: 'other', id: '00000000-0000-4000-8000-000000000000' } as const;
    const reader = factReader(session.graph, { person: gone, plans });
    expect(await reader.read('product.seats')).toMatchObject({ fault: { reason: 'no-role' } });
    expect(await reader.read('licence.plan')).toMatchObject({ fault: { reason: 'person-gone' } });
  });

  test('asks nothing that the cloud lacks', async () => {
    const { graph, paths } = watch(open('fourth-coffee').graph);
    const reader = factReader({ ...graph, cloud: 'china' }, { person: { kind: 'me' }, plans });
    expect(await reader.read('licence.bulk')).toMatchObject({ fault: { reason: 'not-in-cloud' } });
    expect(paths).toEqual([]);
  });

  test('reads every page that matters', async () => {
    const { graph, paths } = watch(open('harbour-books').graph);
    const reader = factReader(graph, { person: { kind: 'me' }, plans });
    expect(await reader.read('licence.bulk')).toMatchObject({ answer: { choice: 'yes' } });
    expect(paths).toHaveLength(4);
  });
});

test('a refusal is asked again once the scope was agreed to, other answers are kept', async () => {
  const session = open('fourth-coffee', { agreed: [] });
  const { graph, paths } = watch(session.graph);
  const reader = factReader(graph, { person: { kind: 'me' }, plans });
  expect(await reader.read('person.location')).toMatchObject({
    known: false,
    fault: { reason: 'consent-needed', scope: 'User.Read' },
  });
  await session.ask('User.Read');
  expect(await reader.read('person.location')).toMatchObject({ known: true });
  expect(await reader.read('licence.plan')).toMatchObject({ known: true });
  expect(paths).toEqual(['/me', '/me']);
});
