import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { forgetFrom, type Answers, type GuideEvent } from '../../src/guide/machine.ts';
import { walkOf } from '../../src/guide/replay.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { guideOfPlan } from '../support/plan.ts';
import { guideOf, now, readFixture, type Guide } from '../support/article-fixtures.ts';

const printer = guideOf(readFixture('printer'));

/** Walks by events, like someone who answers one question after another. */
function play({ machine }: Guide, events: readonly GuideEvent[], known: Answers = {}) {
  const [start] = initialTransition(machine, { known, now });
  return walkOf(events.reduce((snapshot, event) => transition(machine, snapshot, event)[0], start));
}

const answer = (question: string, given: string): GuideEvent => ({
  type: 'answer',
  question,
  answer: given,
});

test('moves from question to question and remembers the path', () => {
  const events = [answer('power', 'unsure'), answer('find-lamp', 'green')];
  expect(play(printer, events)).toEqual({
    step: 'since',
    trail: [
      { question: 'power', given: 'unsure' },
      { question: 'find-lamp', given: 'green' },
    ],
    known: { power: 'unsure', 'find-lamp': 'green' },
  });
});

test('passes every question that is already answered, in one step', () => {
  const known = { noise: 'yes', since: 'over' };
  expect(play(printer, [answer('power', 'yes')], known).step).toBe('repair');
});

test('accepts an answer before its question is reached', () => {
  expect(play(printer, [answer('since', 'over'), answer('power', 'yes')]).step).toBe('noise');
});

test('lets an instant stand for the side of the limit it falls on', () => {
  const since = (given: string) => play(printer, [answer('power', 'yes'), answer('since', given)]);
  expect(since('2026-11-22T11:00Z').step).toBe('wait');
  expect(since('2026-11-21T12:00Z').step).toBe('noise');
  expect(since('2026-11-23T12:00Z').step).toBe('since');
  expect(since('2026-11-22T11:00Z').trail.at(-1)?.given).toBe('2026-11-22T11:00Z');
});

test('accepts an instant only for a time question', () => {
  expect(play(printer, [answer('power', '2026-11-22T11:00Z')]).step).toBe('power');
});

test('forgets, on the way back, what it asks again', () => {
  const events = [answer('power', 'unsure'), answer('find-lamp', 'look-again')];
  expect(play(printer, events, { noise: 'no' })).toEqual({
    step: 'power',
    trail: [],
    known: { noise: 'no' },
  });
});

test('asks the deciding question again when an outcome is checked again', () => {
  const known = { power: 'yes', since: 'under' };
  expect(play(printer, [{ type: 'again' }], known)).toEqual({
    step: 'since',
    trail: [{ question: 'power', given: 'yes' }],
    known: { power: 'yes' },
  });
});

test('drops a whole walk that began after the question to be asked again', () => {
  const trail = [{ question: 'noise', given: 'no' }];
  expect(forgetFrom({ known: { noise: 'no', since: 'over' }, trail }, 'power')).toEqual({
    known: { since: 'over' },
    trail: [],
  });
});

test('stays where it is on an answer that is not offered', () => {
  const junk = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', 'Yes', ' yes', ''));
  fc.assert(
    fc.property(arbitraryPlan, junk, fc.nat(), (plan, given, at) => {
      const guide = guideOfPlan(plan);
      const first = plan.questions[at % plan.questions.length];
      fc.pre(first !== undefined && !first.answers.some(({ id }) => id === given));
      const here = guide.machine.resolveState({
        value: first.id,
        context: { known: {}, passed: undefined, now },
      });
      const [there] = transition(guide.machine, here, answer(first.id, given));
      expect(there.value).toBe(first.id);
      expect(there.context.passed).toBeUndefined();
      expect(there.status).toBe('active');
    }),
    { numRuns: 60 },
  );
});

test('stays where it is on an event or a question that it does not know', () => {
  expect(play(printer, [answer('nobody', 'yes')]).step).toBe('power');
  expect(play(printer, [{ type: 'again' }]).step).toBe('power');
});
