import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrive } from '../../src/guide/arrive.ts';
import { isQuestion } from '../../src/guide/config.ts';
import { formatFragment } from '../../src/guide/fragment.ts';
import { longestWalk, marksOf } from '../../src/guide/way.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { answersOf, guideOfPlan, instantOn, pathsOfPlan, withInstants } from '../support/plan.ts';
import { guideOf, now, readFixture } from '../support/written.ts';

const { config, machine } = guideOf(readFixture('printer'));
const marks = (known: Record<string, string>) => [
  ...marksOf(config, longestWalk(config, machine, known, now), now),
];

describe('the way that answers lead', () => {
  test('is each question, each answer, and the step where it ends', () => {
    const way = ['power', 'power=unsure', 'find-lamp', 'find-lamp=dark', 'plug-in'];
    expect(marks({ power: 'unsure', 'find-lamp': 'dark' })).toEqual(way);
    expect(marks({ 'find-lamp': 'dark', power: 'unsure' })).toEqual(way);
  });

  test('takes a point in time for the answer that it stands for', () => {
    for (const [side, answer, end] of [
      ['within', 'under', 'wait'],
      ['beyond', 'over', 'noise'],
    ] as const) {
      const given = marks({ power: 'yes', since: instantOn(side, 24) });
      expect(given).toEqual(['power', 'power=yes', 'since', `since=${answer}`, end]);
    }
  });

  test('begins in the middle when the first question is not among the answers', () => {
    expect(marks({ since: 'over', noise: 'yes' })).toEqual([
      'since',
      'since=over',
      'noise',
      'noise=yes',
      'repair',
    ]);
  });

  test('stands still at the first question when there is no answer, or none that fits', () => {
    expect(marks({})).toEqual(['power']);
    expect(marks({ power: 'perhaps' })).toEqual(['power']);
  });
});

test('it runs along answers of the guide, and ends where a reader of the outcome arrives', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const guide = guideOfPlan(plan);
      for (const { trail, outcome } of pathsOfPlan(plan).slice(0, 20)) {
        const known = answersOf(withInstants(plan, trail));
        const walk = longestWalk(guide.config, guide.machine, known, now);
        const arrival = arrive(guide, outcome, formatFragment(known), now);
        const way = marksOf(guide.config, walk, now);
        expect(way).toEqual(marksOf(guide.config, arrival, now));
        expect([...way].at(-1)).toBe(outcome);
        const answers = trail.map(({ question, given }) => `${question}=${given}`);
        expect([...way].filter((mark) => mark.includes('='))).toEqual(answers);
        for (const { question } of trail)
          expect(isQuestion(guide.config.states[question]) && way.has(question)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
