import { expect, test } from 'vitest';
import { splitTitle, titleFromId } from '../../../src/corpus/read/heading.ts';

test('the rule number is separated from the title', () => {
  expect(splitTitle('126 Postvak weg', ['126', '7'])).toEqual({
    words: 'Postvak weg',
    ruleNumber: '126',
  });
});

test.each([
  ['a number that is not the article’s rule number', '2016 installeren'],
  ['a number within a word', '365-groepen'],
  ['nothing but a number', '126'],
])('%s stays', (_, title) => {
  expect(splitTitle(title, ['126'])).toEqual({ words: title });
});

test('a file name becomes a title', () => {
  expect(titleFromId('commercial/set-up_dkim')).toBe('set up dkim');
});
