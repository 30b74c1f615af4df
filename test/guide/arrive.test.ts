import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrive } from '../../src/guide/arrive.ts';
import { formatFragment } from '../../src/guide/fragment.ts';
import type { Passed } from '../../src/guide/machine.ts';
import { formatInstant } from '../../src/guide/time.ts';
import { findPaths } from '../../src/author/paths.ts';
import { restoredReadings } from '../../src/guide/restore.ts';
import { encodeAll } from '../support/arbitrary-fragment.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { answersOf, guideOfPlan, pathsOfPlan, withInstants } from '../support/plan.ts';
import {
  guideOf,
  hour,
  now,
  readContent,
  readFixture,
  sourceFile,
  type Guide,
} from '../support/article-fixtures.ts';

const printer = guideOf(readFixture('printer'));
const open = (step: string, fragment: string) =>
  arrive(printer, step, fragment, now, restoredReadings);
const passed = (question: string, given: string): Passed => ({ question, given });

describe('a link whose answers lead to its step', () => {
  test('opens that step, with the path to it', () => {
    expect(open('noise', '#power=yes&since=over')).toEqual({
      step: 'noise',
      entry: 'power',
      trail: [passed('power', 'yes'), passed('since', 'over')],
      answers: { power: 'yes', since: 'over' },
      total: 2,
      kept: 2,
    });
  });

  test('opens the outcome that its answers lead to', () => {
    expect(open('repair', '#power=yes&since=over&noise=yes')).toMatchObject({ step: 'repair' });
    expect(open('plug-in', '#power=no').surprise).toBeUndefined();
  });

  test('opens a question that its answers go beyond, to change the answer there', () => {
    const arrival = open('since', '#power=yes&since=over&noise=yes');
    expect(arrival).toMatchObject({ step: 'since', trail: [passed('power', 'yes')], kept: 3 });
    expect(arrival.answers).toEqual({ power: 'yes', since: 'over', noise: 'yes' });
    expect(arrival.surprise).toBeUndefined();
  });

  test('keeps answers given ahead, in reading order', () => {
    const { answers, surprise } = open('power', '#noise=no&since=over');
    expect(answers).toEqual({ noise: 'no', since: 'over' });
    expect(surprise).toBeUndefined();
    expect(Object.keys(open('noise', '#since=over&power=yes').answers)).toEqual(['power', 'since']);
  });
});

describe('a link into the middle', () => {
  test('opens its step without asking how to get there', () => {
    expect(open('noise', '')).toMatchObject({ step: 'noise', entry: 'noise', trail: [] });
    expect(open('noise', '').surprise).toBeUndefined();
    expect(open('repair', '')).toMatchObject({ step: 'repair', total: 0, kept: 0 });
  });

  test('remembers the question where the walk began', () => {
    expect(open('repair', '#since=over&noise=yes')).toMatchObject({
      step: 'repair',
      entry: 'since',
      trail: [passed('since', 'over'), passed('noise', 'yes')],
    });
  });

  test('chooses the longest path if several lead there', () => {
    expect(open('repair', '#noise=yes&find-lamp=green&since=unsure')).toMatchObject({
      entry: 'find-lamp',
      kept: 3,
    });
  });
});

describe('a link that does not fit', () => {
  test('ignores what never was the guide’s, and keeps what is', () => {
    const arrival = open('since', '#power=yes&gone=no&utm_source=mail');
    expect(arrival).toMatchObject({ step: 'since', total: 1, kept: 1 });
    expect(arrival.surprise).toBeUndefined();
  });

  test('stops at the first question that needs an answer', () => {
    expect(open('repair', '#power=yes&noise=yes')).toMatchObject({
      step: 'since',
      surprise: 'elsewhere',
      answers: { power: 'yes', noise: 'yes' },
    });
    expect(open('repair', '#power=maybe&since=over').step).toBe('power');
  });

  test('leads to the outcome of its answers, not to the one in its address', () => {
    expect(open('repair', '#power=no')).toMatchObject({ step: 'plug-in', surprise: 'elsewhere' });
  });

  test('drops answers that are off the path, and says so', () => {
    expect(open('plug-in', '#power=no&since=over')).toMatchObject({
      answers: { power: 'no' },
      surprise: 'off-path',
      total: 2,
      kept: 1,
    });
  });

  test('asks again what was answered twice, and says that an answer was left out', () => {
    const arrival = open('since', '#power=yes&power=no');
    expect(arrival).toMatchObject({ surprise: 'off-path', total: 1, kept: 0 });
  });

  test('forgets the answers that lead back', () => {
    expect(open('power', '#power=unsure&find-lamp=look-again&noise=no')).toMatchObject({
      step: 'power',
      trail: [],
      answers: { noise: 'no' },
    });
  });
});

describe('a link with a time in it', () => {
  const link = '#power=yes&since=2026-11-22T11:00Z';

  test('opens where it was made as long as the time allows', () => {
    expect(open('wait', link)).toMatchObject({ step: 'wait', kept: 2 });
    expect(arrive(printer, 'wait', link, now + 22 * hour).surprise).toBeUndefined();
  });

  test('leads on once the limit has passed, and says why', () => {
    expect(arrive(printer, 'wait', link, now + 23 * hour)).toMatchObject({
      step: 'noise',
      surprise: 'time',
      kept: 2,
    });
  });

  test('gives the time as the reason only if it is the reason', () => {
    const other = '#power=no&since=2026-11-20T11:00Z';
    expect(open('wait', other).surprise).toBe('elsewhere');
  });

  test('asks again for a time that is in the future', () => {
    expect(open('wait', '#power=yes&since=2027-01-01T00:00Z')).toMatchObject({ step: 'since' });
  });
});

/** Opens every prefix of a path: the link must lead to its step with the same trail. */
function mustRoundTrip(
  guide: Guide,
  trail: readonly Passed[],
  outcome: string,
  write: (entries: string) => string,
): number {
  for (let length = 0; length <= trail.length; length += 1) {
    const behind = trail.slice(0, length);
    const step = trail[length]?.question ?? outcome;
    const entries = formatFragment(answersOf(behind)).slice(1);
    const arrival = arrive(guide, step, `#${write(entries)}`, now, restoredReadings);
    const same =
      arrival.step === step &&
      arrival.surprise === undefined &&
      arrival.kept === length &&
      formatFragment(answersOf(arrival.trail)) === formatFragment(answersOf(behind));
    if (!same) expect(arrival).toMatchObject({ step, trail: behind, kept: length });
  }
  return trail.length + 1;
}

const asIs = (entries: string) => entries;
const backwards = (entries: string) => entries.split('&').reverse().join('&');

describe('every path and every prefix of it', () => {
  test('comes back from its link in random guides, in any order and encoding', () => {
    const writing = fc.constantFrom(asIs, backwards, encodeAll);
    fc.assert(
      fc.property(arbitraryPlan, writing, fc.boolean(), (plan, write, timed) => {
        const guide = guideOfPlan(plan);
        for (const { trail, outcome } of pathsOfPlan(plan).slice(0, 60)) {
          const given = timed ? withInstants(plan, trail) : trail;
          mustRoundTrip(guide, given, outcome, write);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('comes back from its link in the licensing guide', () => {
    const guide = guideOf(readContent('yammer-licensing-issues'));
    const { paths, total } = findPaths(guide.config);
    const opened = paths.map(({ trail, outcome }, index) =>
      mustRoundTrip(guide, trail, outcome, index % 2 ? backwards : asIs),
    );
    expect(opened).toHaveLength(total);
    expect(Math.min(...opened)).toBeGreaterThan(1);
  });
});

test('a link is as old as the latest of its times, and says so if a limit has passed since', () => {
  const twice = guideOf({
    'en-us': sourceFile(`
<Question id="first" hours="24">
## When first?
<Answer id="under" when="within" to="call">Less than a day ago</Answer>
<Answer id="over" when="beyond" to="last">Longer</Answer>
</Question>
<Question id="last" hours="24">
## When last?
<Answer id="under" when="within" to="wait">Less than a day ago</Answer>
<Answer id="over" when="beyond" to="call">Longer</Answer>
</Question>
<Outcome id="wait" kind="wait" code="TST-01" again="last">
## Wait
</Outcome>
<Outcome id="call" kind="escalate" code="TST-02">
## Call
</Outcome>
`),
  });
  const instant = (hours: number) => formatInstant(now + hours * hour);
  const link = `#first=${instant(-60)}&last=${instant(-30)}`;
  expect(arrive(twice, 'wait', link, now - 20 * hour)).not.toHaveProperty('surprise');
  expect(arrive(twice, 'wait', link, now)).toMatchObject({ step: 'call', surprise: 'time' });
});
