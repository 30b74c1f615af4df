import { expect, test } from 'vitest';
import { descriptionOf, stepsInShort } from '../../src/guide/outline.ts';
import { must } from '../support/must.ts';
import { documentOf, sourceFile } from '../support/written.ts';

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

test('takes the first sentence of each numbered step, without its markup', () => {
  const step = outcome(
    '1. Open **Users** → `x`. Then close it.\n2. Wait <Deadline>a day</Deadline>.',
  );
  expect(stepsInShort(step, 'en-us')).toEqual(['Open Users → x.', 'Wait a day.']);
});

test('reads on past a question, and leaves what a colon announces to the page', () => {
  const step = outcome(
    '1. Nothing found? Ask somebody. Or wait.\n2. Run this:\n\n   ```\n   code\n   ```',
  );
  expect(stepsInShort(step, 'en-us')).toEqual(['Nothing found? Ask somebody.', 'Run this …']);
});

test('takes no bullets for steps, nor steps inside steps', () => {
  const step = outcome('- A bullet.\n\n1. One.\n   1. Inner.\n2. Two.');
  expect(stepsInShort(step, 'en-us')).toEqual(['One.', 'Two.']);
});

test('describes a step by as many whole sentences as a preview shows', () => {
  const long = `Long ${'word '.repeat(50)}end.`;
  expect(descriptionOf(outcome('One *two*.\nThree.\n\nFour.'), 'en-us')).toBe('One two. Three.');
  expect(descriptionOf(outcome(`Short. ${long}`), 'en-us')).toBe('Short.');
  expect(descriptionOf(outcome(long), 'en-us')).toBe(long);
  expect(descriptionOf(outcome('```\ncode\n```'), 'en-us')).toBe('');
});
