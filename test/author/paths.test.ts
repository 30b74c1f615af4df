import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPaths, findPaths, formatPath, pathLimit } from '../../src/author/paths.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { must } from '../support/must.ts';
import { articleOf, guideOfPlan, pathsOfPlan, type Plan } from '../support/plan.ts';
import { check, guideOf, readFixture } from '../support/article-fixtures.ts';

test('lists every path to an outcome, in the order of the answers', () => {
  const { config } = guideOf(readFixture('printer'));
  const { paths, total } = findPaths(config);
  expect(total).toBe(12);
  expect(paths.map(formatPath)).toEqual([
    'power=yes since=under → PRN-02 wait',
    'power=yes since=over noise=yes → PRN-03 repair',
    'power=yes since=over noise=no → PRN-01 plug-in',
    'power=yes since=unsure noise=yes → PRN-03 repair',
    'power=yes since=unsure noise=no → PRN-01 plug-in',
    'power=no → PRN-01 plug-in',
    'power=unsure find-lamp=green since=under → PRN-02 wait',
    'power=unsure find-lamp=green since=over noise=yes → PRN-03 repair',
    'power=unsure find-lamp=green since=over noise=no → PRN-01 plug-in',
    'power=unsure find-lamp=green since=unsure noise=yes → PRN-03 repair',
    'power=unsure find-lamp=green since=unsure noise=no → PRN-01 plug-in',
    'power=unsure find-lamp=dark → PRN-01 plug-in',
  ]);
});

test('finds and counts the same paths as a plain search', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const { config } = guideOfPlan(plan);
      const { paths, total } = findPaths(config);
      expect(paths.map(({ trail, outcome }) => ({ trail, outcome }))).toEqual(pathsOfPlan(plan));
      expect(total).toBe(paths.length);
      expect(countPaths(config)).toBe(total);
    }),
    { numRuns: 60 },
  );
});

/** A binary tree: each question leads to two steps of its own. */
function tree(questions: number): Plan {
  const step = (index: number) => (index < questions ? `q-${index}` : `end-${index}`);
  return {
    questions: Array.from({ length: questions }, (_, index) => ({
      id: step(index),
      answers: [
        { id: 'yes', to: step(2 * index + 1) },
        { id: 'no', to: step(2 * index + 2) },
      ],
    })),
    outcomes: Array.from({ length: questions + 1 }, (_, index) => step(questions + index)),
  };
}

/** A ladder: both answers of a question lead to the next one. */
function ladder(questions: number): Plan {
  const step = (index: number) => (index < questions ? `q-${index}` : 'end');
  return {
    questions: Array.from({ length: questions }, (_, index) => ({
      id: step(index),
      answers: [
        { id: 'yes', to: step(index + 1) },
        { id: 'no', to: step(index + 1) },
      ],
    })),
    outcomes: ['end'],
  };
}

test('reads, checks, compiles and lists a tree of a thousand steps', () => {
  const { config, diagnostics } = check({ 'en-us': articleOf(tree(500)) });
  expect(diagnostics).toEqual([]);
  expect(Object.keys(must(config).states)).toHaveLength(1_001);
  const { paths, total } = findPaths(must(config));
  expect(total).toBe(501);
  expect(new Set(paths.map(({ outcome }) => outcome)).size).toBe(501);
});

test('stops at its limit in a guide of a million paths, and still counts them all', () => {
  const { config, diagnostics } = check({ 'en-us': articleOf(ladder(20)) });
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['GP118', `The guide has ${2 ** 20} paths; only the first ${pathLimit} are listed and checked`],
  ]);
  const { paths, total } = findPaths(must(config));
  expect(total).toBe(2 ** 20);
  expect(paths).toHaveLength(pathLimit);
  expect(findPaths(must(config), 7).paths).toEqual(paths.slice(0, 7));
});

test('lists exactly as many as its limit without a warning', () => {
  const { config } = guideOfPlan(ladder(3));
  expect(findPaths(config, 8).paths).toHaveLength(8);
  expect(findPaths(config, 9).paths).toHaveLength(8);
});

test('walks through a guide with a thousand questions in a row', () => {
  const { config, diagnostics } = check({ 'en-us': articleOf(ladder(1_000)) });
  expect(diagnostics.map(({ code }) => code)).toEqual(['GP118']);
  expect(findPaths(must(config), 1).paths[0]?.trail).toHaveLength(1_000);
});
