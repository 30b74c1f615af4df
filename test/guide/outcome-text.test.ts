import { expect, test } from 'vitest';
import { containsSummary, fillLines } from '../../src/guide/outcome-text.ts';

const values = { deadline: undefined, summary: 'One: yes\n\nTwo: no\n' };

test('a summary of several lines is indented like its placeholder, except for empty lines', () => {
  const lines = [['1. Paste:'], [], ['   ', { summary: true } as const], ['  ']];
  expect(fillLines(lines, values)).toEqual(['1. Paste:', '', '   One: yes\n\n   Two: no', '']);
});

test('the end of a wait is named once it is known', () => {
  const lines = [['Wait ', { deadline: 'up to a day' }, '.']];
  expect(fillLines(lines, values)).toEqual(['Wait up to a day.']);
  expect(fillLines(lines, { ...values, deadline: 'until Monday' })).toEqual(['Wait until Monday.']);
});

test('a text has a summary if one of its lines has the placeholder', () => {
  expect(containsSummary([['a'], ['b', { summary: true }]])).toBe(true);
  expect(containsSummary([['summary', { deadline: 'summary' }], []])).toBe(false);
});
