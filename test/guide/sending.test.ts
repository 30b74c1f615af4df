import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withAnswersAhead } from '../../src/guide/ahead.ts';
import { arrive } from '../../src/guide/arrive.ts';
import { answerIds, isQuestion } from '../../src/guide/config.ts';
import { formatFragment } from '../../src/guide/fragment.ts';
import { kindsToSend, targetToSend } from '../../src/guide/sending.ts';
import { arbitraryFragment } from '../support/arbitrary-fragment.ts';
import { guideOf, now, readFixture } from '../support/article-fixtures.ts';

const guide = guideOf(readFixture('printer'));
const at = (step: string, fragment: string, ahead = {}) => ({
  guide,
  arrival: arrive(guide, step, fragment, now),
  ahead,
  now,
});

test('offers only the links that differ from each other', () => {
  expect(kindsToSend(at('power', ''))).toEqual(['start']);
  expect(kindsToSend(at('power', '', { since: 'over' }))).toEqual(['answers', 'start']);
  expect(kindsToSend(at('since', ''))).toEqual(['step', 'start']);
  expect(kindsToSend(at('since', '#power=yes'))).toEqual(['answers', 'step', 'start']);
  expect(kindsToSend(at('plug-in', '#power=no'))).toEqual(['answers', 'step', 'start']);
});

test('leads to the start, to the step, or to the step with its answers', () => {
  const sending = at('since', '#power=yes', { noise: 'no' });
  expect(targetToSend(sending, 'start')).toEqual({ step: 'power', answers: {} });
  expect(targetToSend(sending, 'step')).toEqual({ step: 'since', answers: {} });
  expect(targetToSend(sending, 'answers')).toEqual({
    step: 'since',
    answers: { power: 'yes', noise: 'no' },
  });
});

test('sends no answer that a time in the link bypasses', () => {
  const since = '2026-11-22T11:00Z';
  expect(targetToSend(at('power', '#power=yes', { since, noise: 'yes' }), 'answers')).toEqual({
    step: 'power',
    answers: { power: 'yes', since },
  });
});

test('whatever is sent opens where it says, with everything it carries, and without surprises', () => {
  const steps = Object.keys(guide.config.states);
  const ahead = fc.dictionary(fc.constantFrom(...steps), fc.nat({ max: 4 })).map((picks) =>
    Object.fromEntries(
      Object.entries(picks).flatMap(([step, pick]) => {
        const state = guide.config.states[step];
        const ids = isQuestion(state) ? answerIds(state) : [];
        const id = ids[pick % ids.length];
        return id === undefined ? [] : [[step, id] as const];
      }),
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...steps),
      arbitraryFragment(guide.config),
      ahead,
      (wanted, fragment, chosen) => {
        const arrival = arrive(guide, wanted, fragment, now);
        const sending = { guide, arrival, ahead: chosen, now };
        for (const kind of kindsToSend(sending)) {
          const way = targetToSend(sending, kind);
          const opened = arrive(guide, way.step, formatFragment(way.answers), now);
          expect({ step: opened.step, answers: opened.answers, surprise: opened.surprise }).toEqual(
            { ...way, surprise: undefined },
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('what was not chosen ahead is not part of a link', () => {
  const arrival = arrive(guide, 'power', '', now);
  const ahead = withAnswersAhead(guide.config, arrival, { since: 'over' });
  expect(Object.keys(ahead)).toEqual(['since']);
});

test('links with most answers come first', () => {
  const sending = { guide, arrival: arrive(guide, 'since', '#power=yes', now), now };
  expect(kindsToSend({ ...sending, ahead: {} })).toEqual(['answers', 'step', 'start']);
});
