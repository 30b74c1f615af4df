import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPaths, findPaths } from '../../src/author/paths.ts';
import { arrive } from '../../src/guide/arrive.ts';
import { appliesTo } from '../../src/guide/known-conditions.ts';
import { formatTrail } from '../../src/guide/fragment.ts';
import { createGuideMachine, trailOf } from '../../src/guide/machine.ts';
import { offersOf } from '../../src/guide/offers.ts';
import { replay, replayFrom } from '../../src/guide/replay.ts';
import { targetOfAnswer } from '../../src/guide/step-links.ts';
import { guideOf, hour, now, readFixture, sourceFile } from '../support/article-fixtures.ts';
import {
  arbitraryConditionalPlan,
  configOfPlan,
  waysOfPlan,
} from '../support/conditional-guide.ts';

const plant = guideOf(readFixture('plant'));
const { config, machine } = plant;
const stepFor = (known: Readonly<Record<string, string>>) => replay(machine, { known, now }).step;

describe('an answer whose target depends on earlier ones', () => {
  it('leads to the first target that applies, and otherwise to its own', () => {
    expect(stepFor({ where: 'indoors', sign: 'holes' })).toBe('mites');
    expect(stepFor({ where: 'outdoors', sign: 'holes' })).toBe('snails');
    expect(stepFor({ where: 'indoors', sign: 'hanging', soil: 'no' })).toBe('pot');
    expect(stepFor({ where: 'outdoors', sign: 'yellow', soil: 'no' })).toBe('shade');
  });

  it('takes all answers that it asks for', () => {
    expect(stepFor({ where: 'indoors', sign: 'yellow', soil: 'no' })).toBe('window');
    expect(stepFor({ where: 'unsure', look: 'sky', sign: 'yellow', soil: 'no' })).toBe('shade');
  });

  it('counts only answers given on the way, not those to questions that were not asked', () => {
    const walk = replayFrom(machine, 'sign', { known: { where: 'indoors', sign: 'holes' }, now });
    expect(walk.step).toBe('snails');
  });

  it('leads elsewhere once the earlier answer is changed', () => {
    const before = arrive(plant, 'sign', '#where=indoors&sign=holes', now);
    expect(targetOfAnswer(machine, before, config, 'holes', now).step).toBe('mites');
    const after = arrive(plant, 'sign', '#where=outdoors&sign=holes', now);
    expect(targetOfAnswer(machine, after, config, 'holes', now).step).toBe('snails');
  });

  it('is offered once, with all of its targets', () => {
    expect(offersOf(config, 'sign')).toEqual([
      { answer: 'yellow', to: 'soil', targets: [] },
      { answer: 'hanging', to: 'soil', targets: [] },
      {
        answer: 'holes',
        to: 'snails',
        targets: [{ when: [{ question: 'where', answer: 'indoors' }], to: 'mites' }],
      },
    ]);
  });

  it('depends on an instant as on the answer that it stands for', () => {
    const timed = guideOf({
      'en-us': sourceFile(`
<Question id="since" hours="24">

## Since when?

<Answer id="under" to="loud" when="within">Less than a day</Answer>
<Answer id="over" to="loud" when="beyond">Longer</Answer>

</Question>

<Question id="loud">

## Is it loud?

<Answer id="yes" to="wait">Yes <When question="since" answer="over" to="call" /></Answer>
<Answer id="no" to="call">No</Answer>

</Question>

<Outcome id="wait" kind="wait" code="T-01">

## Wait

</Outcome>

<Outcome id="call" kind="escalate" code="T-02">

## Call

</Outcome>`),
    });
    const at = (time: number) =>
      replay(timed.machine, { known: { since: new Date(time).toISOString(), loud: 'yes' }, now });
    expect(at(now - hour).step).toBe('wait');
    expect(at(now - 48 * hour).step).toBe('call');
  });
});

it('knows what applies to a reader, and what depends on a question not asked yet', () => {
  const when = [{ question: 'where', answer: 'indoors' }];
  const way = (given: string | undefined) => ({ given: () => given, now });
  expect(appliesTo(config, when, way('indoors'), false)).toBe(true);
  expect(appliesTo(config, when, way('outdoors'), false)).toBe(false);
  expect(appliesTo(config, when, way(undefined), false)).toBeUndefined();
  expect(appliesTo(config, when, way(undefined), true)).toBe(false);
});

it('lists, counts and replays the same ways as trying all answers', () => {
  fc.assert(
    fc.property(arbitraryConditionalPlan, (plan) => {
      const guide = { config: configOfPlan(plan) };
      const walkable = { ...guide, machine: createGuideMachine(guide.config) };
      const { paths, total } = findPaths(guide.config);
      const ways = waysOfPlan(plan);
      expect(total).toBe(ways.length);
      expect(countPaths(guide.config)).toBe(ways.length);
      expect(
        paths.map(({ trail, outcome }) => ({
          trail: trail.map(({ question, given }) => [question, given]),
          outcome,
        })),
      ).toEqual(ways);
      for (const { trail, outcome } of paths) {
        const arrival = arrive(walkable, outcome, formatTrail(trail), now);
        expect(arrival).toMatchObject({ step: outcome, trail, kept: trail.length });
        expect(arrival.surprise).toBeUndefined();
      }
    }),
    { numRuns: 100 },
  );
});

it('keeps the trail in order', () => {
  const first = { question: 'where', given: 'indoors', before: undefined };
  const passed = { question: 'sign', given: 'holes', before: first };
  expect(trailOf(passed).map(({ question }) => question)).toEqual(['where', 'sign']);
});
