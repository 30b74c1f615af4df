import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionsAhead, questionsBefore } from '../../src/guide/remaining.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { guideOfPlan, pathsOfPlan } from '../support/plan.ts';
import { guideOf, readFixture } from '../support/article-fixtures.ts';

const { config } = guideOf(readFixture('printer'));

test('promises the longest remaining path, including the open question', () => {
  expect(questionsAhead(config, 'power')).toBe(4);
  expect(questionsAhead(config, 'since')).toBe(2);
  expect(questionsAhead(config, 'noise')).toBe(1);
  expect(questionsAhead(config, 'repair')).toBe(0);
});

test('never gets longer along the way, and is as long as the longest path', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const guide = guideOfPlan(plan).config;
      const paths = pathsOfPlan(plan);
      const longest = Math.max(...paths.map(({ trail }) => trail.length));
      expect(questionsAhead(guide, guide.initial)).toBe(longest);
      for (const { trail, outcome } of paths) {
        const steps = [...trail.map(({ question }) => question), outcome];
        const ahead = steps.map((step) => questionsAhead(guide, step));
        expect(ahead).toEqual([...new Set(ahead)].sort((a, b) => b - a));
      }
    }),
    { numRuns: 40 },
  );
});

test('names the questions that lead to a step, ways back included', () => {
  expect(questionsBefore(config, 'since')).toEqual(['power', 'find-lamp']);
  expect(questionsBefore(config, 'power')).toEqual(['find-lamp']);
  expect(questionsBefore(config, 'plug-in')).toEqual(['power', 'find-lamp', 'noise']);
});
