import { expect, test } from 'vitest';
import { spotOf } from '../../src/dev/spot.ts';
import { documentOf, sourceFile } from '../support/article-fixtures.ts';

const text = sourceFile(
  [
    'Before.',
    '',
    '<Question id="power">',
    '',
    '## Is it on?',
    '',
    '<Answer id="yes" to="fix">Yes</Answer> <Answer id="no" to="fix">No</Answer>',
    '',
    'Look *behind* it.',
    '',
    '</Question>',
    '',
    'Between.',
    '',
    '<Outcome id="fix" kind="fix" code="A-01">',
    '',
    '## Fix it',
    '',
    '</Outcome>',
  ].join('\n'),
);
const document = documentOf(text);
const lines = text.split('\n');

test.each([
  ['title: Test', 'title', undefined],
  ['Before.', 'Before', undefined],
  ['<Question', '<', { step: 'power' }],
  ['## Is it on?', 'Is', { step: 'power' }],
  ['<Answer id="yes"', '<Answer id="yes"', { step: 'power', answer: 'yes' }],
  ['<Answer id="yes"', '<Answer id="no"', { step: 'power', answer: 'no' }],
  ['<Answer id="yes"', 'No<', { step: 'power', answer: 'no' }],
  ['Look', 'behind', { step: 'power' }],
  ['Between.', 'Between', undefined],
  ['<Outcome', '<', { step: 'fix' }],
  ['## Fix it', '##', { step: 'fix' }],
])('on the line “%s”, “%s” belongs to %j', (start, words, spot) => {
  const index = lines.findIndex((line) => line.startsWith(start));
  const column = (lines[index] ?? '').indexOf(words) + 1;
  expect(column).toBeGreaterThan(0);
  expect(spotOf(document, { file: 'en-us.mdx', line: index + 1, column })).toEqual(spot);
});
