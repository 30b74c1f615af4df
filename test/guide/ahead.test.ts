import { expect, test } from 'vitest';
import { questionsToCome, withAnswersAhead } from '../../src/guide/ahead.ts';
import { answersAhead } from '../../src/guide/graph.ts';
import { arrive } from '../../src/guide/arrive.ts';
import { guideOf, now, readFixture } from '../support/article-fixtures.ts';

const guide = guideOf(readFixture('printer'));
const { config } = guide;
const at = (step: string, fragment: string) => arrive(guide, step, fragment, now);

test('lists the questions that can still come, in the order of the article', () => {
  expect(questionsToCome(config, 'power', {})).toEqual(['find-lamp', 'since', 'noise']);
  expect(questionsToCome(config, 'find-lamp', {})).toEqual(['since', 'noise']);
  expect(questionsToCome(config, 'noise', {})).toEqual([]);
  expect(questionsToCome(config, 'repair', {})).toEqual([]);
});

test('follows a known answer, and no other', () => {
  expect(questionsToCome(config, 'power', { power: 'no' })).toEqual([]);
  expect(questionsToCome(config, 'power', { power: 'yes', since: 'under' })).toEqual(['since']);
  expect(questionsToCome(config, 'power', { 'find-lamp': 'dark' })).toContain('noise');
});

test('takes an instant for either side of its limit', () => {
  expect(questionsToCome(config, 'since', { since: '2026-11-22T11:00Z' })).toEqual(['noise']);
});

test('offers no answer that only leads back', () => {
  expect(answersAhead(config, 'find-lamp').map(({ answer }) => answer)).toEqual(['green', 'dark']);
  expect(answersAhead(config, 'repair')).toEqual([]);
});

test('adds answers to questions that the reader may come to', () => {
  expect(withAnswersAhead(config, at('power', ''), { since: 'over', noise: 'yes' })).toEqual({
    since: 'over',
    noise: 'yes',
  });
});

test('leaves out an answer that the others bypass', () => {
  const chosen = { 'find-lamp': 'green', since: 'under', noise: 'yes' };
  expect(withAnswersAhead(config, at('power', ''), chosen)).toEqual({
    'find-lamp': 'green',
    since: 'under',
  });
});

test('keeps what was answered so far, the open question’s own answer included', () => {
  expect(withAnswersAhead(config, at('since', '#power=yes'), { noise: 'no' })).toEqual({
    power: 'yes',
    noise: 'no',
  });
  expect(withAnswersAhead(config, at('power', '#power=yes'), { since: 'over' })).toEqual({
    power: 'yes',
    since: 'over',
  });
});

test('forgets an answer given in advance that someone takes back', () => {
  const arrival = at('power', '#noise=yes');
  expect(arrival.answers).toEqual({ noise: 'yes' });
  expect(withAnswersAhead(config, arrival, {})).toEqual({});
});

test('makes a link that takes its reader past what was answered in advance', () => {
  const answers = withAnswersAhead(config, at('power', ''), { since: 'over', noise: 'yes' });
  const { step, trail, surprise } = at(
    'repair',
    `#power=yes&since=${answers['since'] ?? ''}&noise=yes`,
  );
  expect({ step, surprise }).toEqual({ step: 'repair', surprise: undefined });
  expect(trail.map(({ question }) => question)).toEqual(['power', 'since', 'noise']);
});
