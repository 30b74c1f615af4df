import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay, replayFrom } from '../../src/guide/replay.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { followPlan, guideOfPlan, instantOn } from '../support/plan.ts';
import { guideOf, now, readFixture } from '../support/article-fixtures.ts';

const { machine } = guideOf(readFixture('printer'));

test('walks as far as the answers carry', () => {
  expect(replay(machine, { known: {}, now })).toEqual({ step: 'power', trail: [], known: {} });
  expect(replay(machine, { known: { power: 'yes' }, now }).step).toBe('since');
  expect(replay(machine, { known: { power: 'no', noise: 'yes' }, now }).step).toBe('plug-in');
});

test('decides by the clock that it is given', () => {
  const known = { power: 'yes', since: '2026-11-22T11:00Z' };
  expect(replay(machine, { known, now }).step).toBe('wait');
  expect(replay(machine, { known, now: now + 86_400_000 }).step).toBe('noise');
});

test('walks from a question in the middle, and stays there without an answer', () => {
  const known = { noise: 'yes', power: 'no' };
  expect(replayFrom(machine, 'since', { known, now })).toEqual({ step: 'since', trail: [], known });
  expect(replayFrom(machine, 'noise', { known, now })).toMatchObject({
    step: 'repair',
    trail: [{ question: 'noise', given: 'yes' }],
  });
});

test('ends where simply reading the guide ends, for any answers in any order', () => {
  const value = fc.oneof(
    fc.constantFrom('yes', 'no', 'constructor', 'a-1', 'within'),
    fc.constantFrom(instantOn('within', 24), instantOn('beyond', 24), '2026-11-23T12:00Z'),
  );
  fc.assert(
    fc.property(
      arbitraryPlan,
      fc.array(value, { minLength: 6, maxLength: 6 }),
      fc.nat(),
      (plan, values, rotate) => {
        const entries = plan.questions.map(({ id }, index) => [id, values[index] ?? ''] as const);
        const at = rotate % (entries.length + 1);
        const known = Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)]);
        const { step, trail } = replay(guideOfPlan(plan).machine, { known, now });
        expect({ step, trail }).toEqual(followPlan(plan, known));
      },
    ),
    { numRuns: 150 },
  );
});
