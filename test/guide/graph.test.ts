import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersAhead, answersOf, edgesOf, stepsAhead } from '../../src/guide/graph.ts';
import { foldAhead, orderSteps } from '../../src/guide/order.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { guideOf, readFixture } from '../support/article-fixtures.ts';
import { guideOfPlan } from '../support/plan.ts';

const { config } = guideOf(readFixture('printer'));

test('an answer leads from its question to a step, on or back', () => {
  expect(answersOf(config, 'find-lamp')).toEqual([
    { from: 'find-lamp', to: 'since', answer: 'green', again: false },
    { from: 'find-lamp', to: 'plug-in', answer: 'dark', again: false },
    { from: 'find-lamp', to: 'power', answer: 'look-again', again: true },
  ]);
  expect(answersAhead(config, 'find-lamp').map(({ answer }) => answer)).toEqual(['green', 'dark']);
});

test('an outcome has no answers, and neither has a step that does not exist', () => {
  expect(answersOf(config, 'repair')).toEqual([]);
  expect(answersOf(config, 'constructor')).toEqual([]);
});

test('reaches, from a step, itself and what comes after it, and nothing before it', () => {
  expect([...stepsAhead(config, 'since')].sort()).toEqual([
    'noise',
    'plug-in',
    'repair',
    'since',
    'wait',
  ]);
  expect([...stepsAhead(config, 'repair')]).toEqual(['repair']);
  expect(stepsAhead(config, 'find-lamp').has('power')).toBe(false);
});

describe('the order of steps', () => {
  test('has each step after all those it leads to, whatever the guide', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const guide = guideOfPlan(plan).config;
        const { steps, loops } = orderSteps(Object.keys(guide.states), (step) =>
          answersAhead(guide, step),
        );
        expect(loops).toEqual([]);
        expect([...steps].sort()).toEqual(Object.keys(guide.states).sort());
        for (const { from, to, again } of edgesOf(guide))
          if (!again) expect(steps.indexOf(to)).toBeLessThan(steps.indexOf(from));
      }),
      { numRuns: 60 },
    );
  });

  test('names the edges that close a loop, and ends all the same', () => {
    const edge = (from: string, to: string) => ({ from, to, again: false });
    const edges = [edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('c', 'c'), edge('d', 'b')];
    const { loops, steps } = orderSteps(['a', 'd'], (step) =>
      edges.filter(({ from }) => from === step),
    );
    expect(loops).toEqual([edge('c', 'a'), edge('c', 'c')]);
    expect(steps).toEqual(['c', 'b', 'a', 'd']);
  });

  test('folds what comes later into what comes before, once for each step', () => {
    const seen: string[] = [];
    const depth = foldAhead<number>(config, 'since', (step, ahead) => {
      seen.push(step);
      return 1 + Math.max(0, ...ahead);
    });
    expect(depth).toBe(3);
    expect(seen.slice(0, -1)).toEqual([...new Set(seen)]);
  });
});

test('what leads on from a step is asked once, even if the step is a start twice', () => {
  const asked: string[] = [];
  const ahead = (step: string) => {
    asked.push(step);
    return step === 'a' ? [{ from: 'a', to: 'b', answer: 'x', again: false }] : [];
  };
  expect(orderSteps(['a', 'b', 'a'], ahead).steps).toEqual(['b', 'a']);
  expect(asked).toEqual(['a', 'b']);
});
