import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrive } from '../../src/guide/arrive.ts';
import { answerIds, isQuestion } from '../../src/guide/config.ts';
import { formatFragment } from '../../src/guide/fragment.ts';
import {
  hrefOf,
  redirectHref,
  targetOfReturn,
  targetOfAnswer,
} from '../../src/guide/step-links.ts';
import { arbitraryFragment, privateTexts } from '../support/arbitrary-fragment.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { guideOfPlan } from '../support/plan.ts';
import { guideOf, now, readFixture, type Guide } from '../support/article-fixtures.ts';

const printer = guideOf(readFixture('printer'));

function answer(guide: Guide, step: string, fragment: string, given: string) {
  const arrival = arrive(guide, step, fragment, now);
  return targetOfAnswer(guide.machine, arrival, guide.config, given, now);
}

describe('the link of an answer', () => {
  test('leads to the next question with the answers so far', () => {
    expect(answer(printer, 'since', '#power=yes', 'over')).toEqual({
      step: 'noise',
      answers: { power: 'yes', since: 'over' },
    });
  });

  test('leads past what is already answered', () => {
    expect(answer(printer, 'power', '#since=over&noise=yes', 'yes').step).toBe('repair');
  });

  test('takes an instant, to the minute', () => {
    expect(answer(printer, 'since', '#power=yes', '2026-11-22T11:00:22.5Z')).toEqual({
      step: 'wait',
      answers: { power: 'yes', since: '2026-11-22T11:00Z' },
    });
  });

  test('continues from where a reader came in', () => {
    expect(answer(printer, 'noise', '#since=over', 'yes')).toEqual({
      step: 'repair',
      answers: { since: 'over', noise: 'yes' },
    });
  });

  test('leads back without the answers that are to be given again', () => {
    const way = answer(printer, 'find-lamp', '#power=unsure&noise=no', 'look-again');
    expect(way).toEqual({ step: 'power', answers: { noise: 'no' } });
    expect(answer(printer, way.step, formatFragment(way.answers), 'yes').step).toBe('since');
  });

  test('leads back for a reader who came in after the question', () => {
    expect(answer(printer, 'find-lamp', '', 'look-again')).toEqual({ step: 'power', answers: {} });
  });

  test('carries nothing that the question does not accept', () => {
    for (const given of [...privateTexts, 'green', '2026-11-22T11:00Z', '__proto__', '']) {
      expect(answer(printer, 'power', '', given)).toEqual({ step: 'power', answers: {} });
    }
  });

  test('always leads forward: no answer, in any step of any guide, takes its reader back unasked', () => {
    const links = arbitraryPlan.chain((plan) => {
      const question = fc.constantFrom(...plan.questions.map(({ id }) => id));
      return fc.record({
        plan: fc.constant(plan),
        step: question,
        fragment: arbitraryFragment(guideOfPlan(plan).config),
      });
    });
    fc.assert(
      fc.property(links, ({ plan, step, fragment }) => {
        const guide = guideOfPlan(plan);
        const arrival = arrive(guide, step, fragment, now);
        const state = guide.config.states[arrival.step];
        if (!isQuestion(state)) return;
        for (const [index, given] of answerIds(state).entries()) {
          const way = targetOfAnswer(guide.machine, arrival, guide.config, given, now);
          const back = state.always[index]?.actions !== undefined;
          const landed = arrive(guide, way.step, formatFragment(way.answers), now);
          expect(landed.step).toBe(way.step);
          if (back) expect(way.answers[arrival.step]).toBeUndefined();
          else if (way.answers[arrival.step] !== undefined) expect(way.step).not.toBe(arrival.step);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('“check again”', () => {
  test('asks the deciding question again and keeps what was answered before it', () => {
    const arrival = arrive(printer, 'wait', '#power=yes&since=under', now);
    expect(targetOfReturn(arrival, 'since')).toEqual({ step: 'since', answers: { power: 'yes' } });
    expect(targetOfReturn(arrival, 'power')).toEqual({ step: 'power', answers: {} });
  });

  test('asks a question that comes before where the reader came in', () => {
    const arrival = arrive(printer, 'plug-in', '#noise=no', now);
    expect(targetOfReturn(arrival, 'power')).toEqual({ step: 'power', answers: {} });
  });

  test('leads to the question alone for a reader without answers', () => {
    expect(targetOfReturn(arrive(printer, 'wait', '', now), 'since')).toEqual({
      step: 'since',
      answers: {},
    });
  });
});

test('writes a path as an address relative to the page', () => {
  expect(hrefOf({ step: 'since', answers: { power: 'yes' } })).toBe('../since/#power=yes');
  expect(hrefOf({ step: 'power', answers: {} })).toBe('../power/');
});

describe('where a link that does not belong on its page leads', () => {
  const onward = (step: string, fragment: string) =>
    redirectHref(arrive(printer, step, fragment, now), fragment);

  test('is explained by a note if the next page could not find out', () => {
    expect(onward('repair', '#power=no')).toBe('../plug-in/#power=no&~=elsewhere');
  });

  test('is explained by a note if a time limit has passed', () => {
    const arrival = { ...arrive(printer, 'since', '#power=yes', now), surprise: 'time' } as const;
    expect(redirectHref(arrival, '#power=yes')).toBe('../since/#power=yes&~=time');
  });

  test('is as it came if the next page finds out by itself', () => {
    const onPath = arrive(printer, 'since', '#power=yes', now);
    for (const surprise of ['changed', 'off-path', undefined] as const)
      expect(redirectHref({ ...onPath, ...(surprise && { surprise }) }, '#power=yes&x=1')).toBe(
        '../since/#power=yes&x=1',
      );
  });

  test.each(['/../../../../nl-nl/?x=1', '#/../../nl-nl/', '?x=1', '//evil.example/', '#'])(
    'takes %s along as a fragment, never as a path',
    (rest) => {
      const arrival = { ...arrive(printer, 'since', '', now), surprise: 'changed' } as const;
      const page = new URL(
        redirectHref(arrival, rest),
        'https://help.example/kb/en-us/test/power/',
      );
      expect(page.href.split('#')[0]).toBe('https://help.example/kb/en-us/test/since/');
    },
  );
});
