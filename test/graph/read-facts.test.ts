import { describe, expect, test } from 'vitest';
import { planSets } from '../../src/facts/plans.ts';
import type { Graph } from '../../src/graph/client.ts';
import { factReader, readFacts } from '../../src/graph/read-facts.ts';
import { readMany } from '../../src/graph/read-many.ts';
import { open, somebody } from './open.ts';

const plans = planSets.yammer;

function watch(graph: Graph): { graph: Graph; paths: string[] } {
  const paths: string[] = [];
  const send: Graph['send'] = (call) => {
    paths.push(call.path.replace(/\?.*/, ''));
    return graph.send(call);
  };
  return { graph: { ...graph, send }, paths };
}

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

describe('many people', () => {
  test('come out in order; a batch is asked once, the organisation once', async () => {
    const session = open('fourth-coffee');
    const { graph, paths } = watch(session.graph);
    const people = ['Noor', 'Imke', 'Dilan'].map((name) => somebody(session, name));
    const choices: unknown[] = [];
    for await (const { readings } of readMany(graph, people, plans, [
      'licence.plan',
      'product.seats',
    ]))
      choices.push(readings['licence.plan']);
    expect(choices).toMatchObject([
      { answer: { choice: 'no' } },
      { answer: { choice: 'yes' } },
      { answer: { choice: 'plan-off' } },
    ]);
    expect(paths).toEqual(['/$batch', '/subscribedSkus']);
  });

  test('half a batch may fail: the others are read', async () => {
    const session = open(
      'fourth-coffee',
      {},
      {
        ...{ path: /0003$/, how: { status: 500 }, times: 9 },
      },
    );
    const people = ['Noor', 'Imke'].map((name) => somebody(session, name));
    const readings: unknown[] = [];
    for await (const checked of readMany(session.graph, people, plans, ['licence.plan']))
      readings.push(checked.readings['licence.plan']);
    expect(readings).toMatchObject([
      { known: false, fault: { reason: 'server' } },
      { known: true, answer: { choice: 'yes' } },
    ]);
  });
});
