import { describe, expect, test } from 'vitest';
import { Reader } from '../../src/browser/directory/reader.ts';
import type { QuestionState } from '../../src/guide/config.ts';
import { open, watch } from '../graph/open.ts';

const question = (meta: QuestionState['meta']): QuestionState => ({
  ...{ tags: ['question'], meta, always: [] },
  exit: { type: 'record', params: { question: 'licensed' } },
});

describe('what this page cannot read', () => {
  test.each<QuestionState['meta']>([
    { fact: 'licence.plan', plans: 'yamer' },
    { fact: 'licence.plan', plans: 'constructor' },
    { fact: 'licence.plan' },
    { fact: 'product.seats' },
    { fact: 'licence.bulk', plans: 'yammer' },
    { fact: 'licence.telepathy', plans: 'yammer' },
    {},
  ])('%j is unknown, never “no”, and asks nothing', async (meta) => {
    const { graph, paths } = watch(open('fourth-coffee').graph);
    const reader = new Reader(graph, { kind: 'me' });
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
  const reader = new Reader(graph, { kind: 'me' });
  const plan = question({ fact: 'licence.plan', plans: 'yammer' });
  expect(reader.isFree(plan)).toBe(false);
  expect(await reader.read(plan)).toMatchObject({ known: true, answer: { choice: 'yes' } });
  expect(reader.isFree(question({ fact: 'person.location' }))).toBe(true);
  expect(reader.isFree(question({ fact: 'product.seats', plans: 'yammer' }))).toBe(false);
  expect(paths).toEqual(['/me']);
});
