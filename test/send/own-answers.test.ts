import { expect, test } from 'vitest';
import { answersFromLink } from '../../src/browser/own-answers.ts';

const trail = [
  { question: 'a', given: 'yes' },
  { question: 'b', given: 'no' },
];

test('an answer came with the link unless it was given here, unchanged', () => {
  expect([...answersFromLink(trail, new Map())]).toEqual(['a', 'b']);
  expect([...answersFromLink(trail, new Map([['a', 'yes']]))]).toEqual(['b']);
  expect([...answersFromLink(trail, new Map([['a', 'no']]))]).toEqual(['a', 'b']);
  expect([...answersFromLink([], new Map([['a', 'yes']]))]).toEqual([]);
});
