import { expect, test } from 'vitest';
import { TabState } from '../../src/browser/directory/tab-state.ts';
import { MemoryStorage } from '../../src/browser/directory/memory-storage.ts';
import { Reader } from '../../src/browser/directory/reader.ts';
import { Readings } from '../../src/browser/directory/readings.ts';
import type { Graph } from '../../src/graph/client.ts';
import { isQuestion, type GuideConfig, type QuestionState } from '../../src/guide/config.ts';
import { catalog } from '../support/catalog.ts';
import { must } from '../support/must.ts';
import type { Fault } from '../../src/facts/core/reasons.ts';
import { open } from '../graph/open.ts';

const question = (id: string, meta: QuestionState['meta']): QuestionState => ({
  ...{ tags: ['question'], meta, always: [] },
  exit: { type: 'record', params: { question: id } },
});
const states = {
  location: question('location', { fact: 'person.location' }),
  seats: question('seats', { fact: 'product.seats', parameters: { product: 'engage' } }),
  outage: question('outage', { fact: 'service.incident', parameters: { product: 'engage' } }),
};
const guide: GuideConfig = {
  id: 'test',
  initial: 'location',
  on: { answer: { actions: { type: 'learn' } } },
  states,
};

/** The same Graph, recording the permissions of what is asked together. */
function watchBatches(graph: Graph): { graph: Graph; batches: string[][] } {
  const batches: string[][] = [];
  const send: Graph['send'] = (call) => {
    if (call.path === '/$batch') batches.push([...call.scopes]);
    return graph.send(call);
  };
  return { graph: { ...graph, send }, batches };
}

test('a permission that was not granted is left out when everything is read again', async () => {
  const tabState = new TabState(new MemoryStorage());
  const { graph, batches } = watchBatches(open('fourth-coffee').graph);
  const readings = new Readings(tabState, () =>
    Promise.resolve(new Reader(graph, { kind: 'me' }, catalog, guide)),
  );
  for (const state of Object.values(states)) await readings.read(state, guide);
  const outage = must(readings.known(states.outage));
  const scope = 'ServiceHealth.Read.All';
  tabState.keepReading('service.incident product=engage', {
    ...{ known: false, fault: { reason: 'consent-needed', scope }, evidence: outage.evidence },
  });
  const next = new Readings(tabState, () =>
    Promise.resolve(new Reader(graph, { kind: 'me' }, catalog, guide)),
  );
  await next.readAgain(guide, () => {
    next.forget();
  });
  expect(batches).toHaveLength(1);
  expect(batches.flat()).not.toContain(scope);
  for (const state of Object.values(states)) {
    expect(isQuestion(state) && next.known(state)?.known).toBe(true);
  }
});

test.each<[Fault['reason'], boolean]>([
  ['offline', false],
  ['throttled', false],
  ['consent-needed', false],
  ['sign-in-again', false],
  ['service.incident/not-listed', true],
  ['no-premium', true],
])('a reading that failed as %s is kept for the next page: %s', async (reason, isKept) => {
  const tabState = new TabState(new MemoryStorage());
  const readings = new Readings(tabState, () => Promise.resolve({ reason }));
  await readings.read(states.outage, guide);
  expect(readings.known(states.outage)).toMatchObject({ known: false, fault: { reason } });
  const onNextPage = new Readings(tabState, () => Promise.resolve({ reason }));
  expect(onNextPage.known(states.outage) !== undefined).toBe(isKept);
});
