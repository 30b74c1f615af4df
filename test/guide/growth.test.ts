/** Work grows with a guide’s steps, not with their square. */

import { describe, expect, test } from 'vitest';
import { checkGraph } from '../../src/author/checks/graph.ts';
import { compile } from '../../src/author/compile.ts';
import { parse } from '../../src/author/parse.ts';
import { countPaths } from '../../src/author/paths.ts';
import { arrive } from '../../src/guide/arrive.ts';
import { fill } from '../../src/guide/fill.ts';
import { createGuideMachine } from '../../src/guide/machine.ts';
import { questionsAhead } from '../../src/guide/remaining.ts';
import { replay } from '../../src/guide/replay.ts';
import { check, documentOf, now } from '../support/article-fixtures.ts';
import { countCalls } from '../support/count-calls.ts';
import { must } from '../support/must.ts';
import { articleOf, type Plan } from '../support/plan.ts';

/** Each question leads to the next one; its other answer leads back, or to the end. */
function long(questions: number): Plan {
  const step = (index: number) => (index < questions ? `q-${index}` : 'end');
  return {
    questions: Array.from({ length: questions }, (_, index) => ({
      id: step(index),
      answers: [
        { id: 'yes', to: step(index + 1) },
        index % 4 === 3 ? { id: 'no', to: step(index - 2), again: true } : { id: 'no', to: 'end' },
      ],
    })),
    outcomes: ['end'],
  };
}

function makeGuide(size: number) {
  const text = articleOf(long(size));
  const document = documentOf(text);
  const config = must(compile('long', document));
  const known = Object.fromEntries(Array.from({ length: size }, (_, at) => [`q-${at}`, 'yes']));
  return { size, text, document, known, config, machine: createGuideMachine(config) };
}

const guides = [250, 500, 1_000].map(makeGuide);

/** Twice the steps may take twice the work, and a little more. */
async function expectLinear(work: (guide: ReturnType<typeof makeGuide>) => unknown): Promise<void> {
  const counts: number[] = [];
  for (const guide of guides) counts.push(await countCalls(() => work(guide)));
  const [small = 0, middle = 0, large = 0] = counts;
  expect(small).toBeGreaterThan(100);
  expect(middle / small).toBeLessThan(2.1);
  expect(large / middle).toBeLessThan(2.1);
}

test('a guide of a thousand questions has no fault, and is walked to its end', () => {
  const { text, machine, known } = must(guides[2]);
  expect(check({ 'en-us': text }).diagnostics).toEqual([]);
  const { step, trail } = replay(machine, { known, now });
  expect(step).toBe('end');
  expect(trail).toHaveLength(1_000);
});

describe('twice the questions take twice the work, not four times, in', () => {
  test('reading', () => expectLinear(({ text }) => parse(text, 'en-us.mdx')));

  test('checking where answers lead', () =>
    expectLinear(({ document }) => checkGraph(document.steps)));

  test('checking everything', () => expectLinear(({ text }) => check({ 'en-us': text })));

  test('compiling', () => expectLinear(({ document }) => compile('long', document)));

  test('making the machine', () => expectLinear(({ config }) => createGuideMachine(config)));

  test('counting paths', () => expectLinear(({ config }) => countPaths(config)));

  test('counting the remaining questions', () =>
    expectLinear(({ config }) => questionsAhead(config, config.initial)));

  test('replaying answers', () =>
    expectLinear(({ machine, known }) => replay(machine, { known, now })));

  test('opening a link that begins in the middle', () =>
    expectLinear(({ size, config, machine, known }) => {
      const entries = Object.entries(known).slice(-size / 2);
      const fragment = entries.map((entry) => entry.join('=')).join('&');
      const { trail } = arrive({ config, machine }, `q-${size - 1}`, fragment, now);
      expect(trail).toHaveLength(size / 2 - 1);
    }));

  test('filling answers in', () =>
    expectLinear(({ config, machine, size }) => {
      const start = { entry: config.initial, answers: {} };
      const { filled } = fill({ config, machine }, start, () => 'yes', now);
      expect(filled).toHaveLength(size);
    }));
});
