import { describe, expect, test } from 'vitest';
import { Reader } from '../../src/browser/directory/reader.ts';
import type { Person } from '../../src/facts/core/person.ts';
import type { Graph } from '../../src/graph/client.ts';
import type { GuideConfig, QuestionState } from '../../src/guide/config.ts';
import { catalog } from '../support/catalog.ts';
import { open, watch } from '../graph/open.ts';

const question = (meta: QuestionState['meta']): QuestionState => ({
  ...{ tags: ['question'], meta, always: [] },
  exit: { type: 'record', params: { question: 'licensed' } },
});

const me: Person = { kind: 'me' };
function readerOf(graph: Graph, ...questions: readonly QuestionState[]): Reader {
  const guide: GuideConfig = {
    ...{ id: 'test', initial: '0', on: { answer: { actions: { type: 'learn' } } } },
    states: Object.fromEntries(questions.entries()),
  };
  return new Reader(graph, me, catalog, guide);
}

describe('what this page cannot read', () => {
  test.each<QuestionState['meta']>([
    { fact: 'licence.plan', parameters: { product: 'engag' } },
    { fact: 'licence.plan', parameters: { product: 'constructor' } },
    { fact: 'licence.plan', parameters: { plans: 'engage' } },
    { fact: 'licence.plan', parameters: { product: 'engage', plans: 'engage' } },
    { fact: 'sign-in.state', parameters: { product: 'office' } },
    { fact: 'service.incident', parameters: { product: 'office' } },
    { fact: 'licence.plan' },
    { fact: 'product.seats' },
    { fact: 'licence.bulk', parameters: { product: 'engage' } },
    { fact: 'licence.telepathy', parameters: { product: 'engage' } },
    {},
  ])('%j is unknown, never “no”, and asks nothing', async (meta) => {
    const { graph, paths } = watch(open('fourth-coffee').graph);
    const reader = readerOf(graph, question(meta));
    expect(await reader.read(question(meta))).toEqual({
      ...{ known: false, fault: { reason: 'unknown-fact' }, evidence: [] },
    });
    await reader.askTogether([question(meta), question(meta)]);
    expect(reader.isFree(question(meta))).toBe(false);
    expect(paths).toEqual([]);
  });
});

test('what it can read is read, and data read for one question is reused for the next', async () => {
  const { graph, paths } = watch(open('fourth-coffee').graph);
  const plan = question({ fact: 'licence.plan', parameters: { product: 'engage' } });
  const location = question({ fact: 'person.location' });
  const reader = readerOf(graph, plan, location);
  expect(reader.isFree(plan)).toBe(false);
  expect(await reader.read(plan)).toMatchObject({ known: true, answer: { choice: 'yes' } });
  expect(reader.isFree(location)).toBe(true);
  expect(
    reader.isFree(question({ fact: 'product.seats', parameters: { product: 'engage' } })),
  ).toBe(false);
  expect(paths).toEqual(['/me']);
});
