import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrive } from '../../src/guide/arrive.ts';
import type { Answers } from '../../src/guide/machine.ts';
import { replay, replayFrom } from '../../src/guide/replay.ts';
import { drawnPath, edgeNames, furthestWalk } from '../../src/guide/drawn-path.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { answersOf, guideOfPlan, instantOn, pathsOfPlan, withInstants } from '../support/plan.ts';
import { must } from '../support/must.ts';
import { guideOf, now, readFixture, type Guide } from '../support/article-fixtures.ts';

const printer = guideOf(readFixture('printer'));
const draw = (guide: Guide, known: Answers) =>
  drawnPath(guide.config, furthestWalk(guide, known, now), now);
const marks = (known: Answers) => draw(printer, known);

describe('the path that answers lead along', () => {
  test('is each question, each answer, and the step where it ends', () => {
    const way = ['power', 'power=unsure', 'find-lamp', 'find-lamp=dark', 'plug-in'];
    expect(marks({ power: 'unsure', 'find-lamp': 'dark' })).toEqual(way);
    expect(marks({ 'find-lamp': 'dark', power: 'unsure' })).toEqual(way);
  });

  test('reads a time as the answer that it stands for', () => {
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

  test('ends at the question that is asked again on the way back', () => {
    expect(marks({ power: 'unsure', 'find-lamp': 'look-again', since: 'over' })).toEqual(['power']);
  });

  test('stops at the first question without an answer, or without a valid one', () => {
    expect(marks({})).toEqual(['power']);
    expect(marks({ power: 'perhaps' })).toEqual(['power']);
  });
});

/** The same path, as taken by the machine. */
function walked({ config: guide, machine: own }: Guide, entry: string, known: Answers): string[] {
  const { trail, step } =
    entry === guide.initial ? replay(own, { known, now }) : replayFrom(own, entry, { known, now });
  return [...trail.flatMap(({ question, given }) => [question, `${question}=${given}`]), step];
}

test('is the path of the machine, whatever the answers', () => {
  const answered = fc.tuple(arbitraryPlan, fc.infiniteStream(fc.nat()));
  fc.assert(
    fc.property(answered, ([plan, choices]) => {
      const guide = guideOfPlan(plan);
      const known = Object.fromEntries(
        plan.questions.flatMap(({ id, answers }) => {
          const choice = must(choices.next().value) % (answers.length + 1);
          const answer = answers[choice];
          return answer ? [[id, answer.id] as const] : [];
        }),
      );
      const entries = guide.config.initial in known ? [guide.config.initial] : Object.keys(known);
      const ways = entries.map((entry) => walked(guide, entry, known));
      const longest = Math.max(...ways.map(({ length }) => length));
      const way = draw(guide, known);
      if (entries.length === 0) expect(way).toEqual([guide.config.initial]);
      else expect(way).toEqual(ways.find(({ length }) => length === longest));
    }),
    { numRuns: 200 },
  );
});

test('leads along every path to its outcome, times included', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const guide = guideOfPlan(plan);
      for (const { trail, outcome } of pathsOfPlan(plan).slice(0, 20)) {
        const way = draw(guide, answersOf(withInstants(plan, trail)));
        const steps = trail.flatMap(({ question, given }) => [question, `${question}=${given}`]);
        expect(way).toEqual([...steps, outcome]);
      }
    }),
    { numRuns: 40 },
  );
});

test('names an answer with several targets after the one that was taken', () => {
  const plant = guideOf(readFixture('plant'));
  const way = (fragment: string, step: string) =>
    drawnPath(plant.config, arrive(plant, step, fragment, now), now).map(String);
  expect(way('#where=indoors&sign=holes', 'mites')).toEqual([
    ...['where', 'where=indoors', 'sign', 'sign=holes/mites', 'mites'],
  ]);
  expect(way('#where=outdoors&sign=holes', 'snails')).toContain('sign=holes/snails');
  expect(edgeNames(plant.config, 'soil')).toEqual([
    ...['soil=yes', 'soil=no/pot', 'soil=no/window', 'soil=no/shade'],
  ]);
});
