/** Links: whatever their fragment says, a reader lands on a step of the guide, and nothing else comes in. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrive } from '../../src/guide/arrive.ts';
import { answerIds, isQuestion, type GuideConfig } from '../../src/guide/config.ts';
import { formatFragment, parseFragment, splitNote } from '../../src/guide/fragment.ts';
import type { Answers } from '../../src/guide/machine.ts';
import { replay } from '../../src/guide/replay.ts';
import { formatInstant, parseInstant } from '../../src/guide/time.ts';
import { arbitraryFragment, hostileFragment } from '../support/arbitrary-fragment.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { guideOfPlan } from '../support/plan.ts';
import { guideOf, now, readContent } from '../support/written.ts';
import { fuzzer, type Fuzzer } from './fuzzer.ts';

const { config: licensing } = guideOf(readContent('yammer-licensing-issues'));

/** What a link may be made of: ids, instants and the signs between them. */
const clean = /^#?[a-z0-9=&:TZ-]*$/u;

function mustBeClosed(answers: Answers, { states }: GuideConfig): void {
  for (const [question, given] of Object.entries(answers)) {
    const state = Object.hasOwn(states, question) ? states[question] : undefined;
    const time = parseInstant(given);
    const closed =
      isQuestion(state) &&
      (answerIds(state).includes(given) ||
        (state.meta.hours !== undefined && time !== undefined && formatInstant(time) === given));
    assert(closed, `${question}=${given} is not offered`);
  }
}

/** Any guide, any of its steps, any fragment. */
const links = arbitraryPlan.chain((plan) => {
  const { config } = guideOfPlan(plan);
  const fragment = fc.oneof(arbitraryFragment(config), hostileFragment(config));
  const step = fc.constantFrom(...Object.keys(config.states));
  return fc.record({ plan: fc.constant(plan), step, fragment });
});

export const permalinks: readonly Fuzzer[] = [
  fuzzer(
    'permalinks: a fragment gives closed ids and instants, or nothing',
    100_000,
    fc.property(hostileFragment(licensing), (fragment) => {
      const { answers, total, unknown } = parseFragment(splitNote(fragment).rest, licensing);
      mustBeClosed(answers, licensing);
      const kept = Object.keys(answers).length;
      assert(unknown >= 0 && kept + unknown <= total, 'the counts do not add up');
      const written = formatFragment(answers);
      assert(clean.test(written), `${written} is not clean`);
    }),
  ),
  fuzzer(
    'permalinks: a link leads to its step, or to where its answers end',
    250,
    fc.property(links, ({ plan, step: wanted, fragment }) => {
      const guide = guideOfPlan(plan);
      const { config, machine } = guide;
      const arrival = arrive(guide, wanted, fragment, now);
      const { step, entry, trail, surprise, kept, total, answers } = arrival;
      assert(Object.hasOwn(config.states, step) && Object.hasOwn(config.states, entry));
      mustBeClosed(answers, config);
      assert.equal(kept, Object.keys(answers).length);
      assert(kept <= total);
      for (const { question, given } of trail) assert.equal(answers[question], given);
      if (step === wanted) return;
      assert.notEqual(surprise, undefined);
      const { answers: known } = parseFragment(fragment, config);
      assert.equal(step, replay(machine, { known, now }).step);
      assert(isQuestion(config.states[step]) || trail.length > 0);
    }),
  ),
  fuzzer(
    'permalinks: what a link becomes opens the same step without a surprise',
    250,
    fc.property(links, ({ plan, step, fragment }) => {
      const guide = guideOfPlan(plan);
      const first = arrive(guide, step, fragment, now);
      const second = arrive(guide, first.step, formatFragment(first.answers), now);
      assert.deepEqual(second, {
        step: first.step,
        entry: first.entry,
        trail: first.trail,
        answers: first.answers,
        total: first.kept,
        kept: first.kept,
      });
    }),
  ),
];
