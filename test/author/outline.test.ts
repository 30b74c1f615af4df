import { expect, test } from 'vitest';
import { descriptionOf } from '../../src/author/outline.ts';
import { must } from '../support/must.ts';
import { documentOf, sourceFile } from '../support/article-fixtures.ts';

const outcome = (body: string) => {
  const article = [
    '<Question id="a">',
    '## A?',
    '<Answer id="yes" to="end">Yes</Answer>',
    '<Answer id="no" to="end">No</Answer>',
    '</Question>',
    '<Outcome id="end" kind="fix" code="TST-01">',
    '## End',
    body,
    '</Outcome>',
  ];
  return must(documentOf(sourceFile(article.join('\n\n'))).steps.find(({ id }) => id === 'end'));
};

test('describes a step by as many whole sentences as a preview shows', () => {
  const long = `Long ${'word '.repeat(50)}end.`;
  expect(descriptionOf(outcome('One *two*.\nThree.\n\nFour.'), 'en-us')).toBe('One two. Three.');
  expect(descriptionOf(outcome(`Short. ${long}`), 'en-us')).toBe('Short.');
  expect(descriptionOf(outcome(long), 'en-us')).toBe(long);
  expect(descriptionOf(outcome('```\ncode\n```'), 'en-us')).toBe('');
});
