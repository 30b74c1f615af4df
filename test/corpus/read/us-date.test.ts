import { expect, test } from 'vitest';
import { isRegularUsDate, parseUsDate } from '../../../src/corpus/read/us-date.ts';

test.each([
  ['07/04/2021', '2021-07-04'],
  ['7/4/2021', '2021-07-04'],
  [' 12/31/1999 ', '1999-12-31'],
  ['02/29/2020', '2020-02-29'],
])('%s is %s', (text, iso) => {
  expect(parseUsDate(text)).toBe(iso);
});

test.each(['', '02/30/2021', '02/29/2021', '13/01/2021', '2021-07-04', '7/4/21', 'soon'])(
  '%j is not a date',
  (text) => {
    expect(parseUsDate(text)).toBeUndefined();
  },
);

test('only two-digit dates are regular', () => {
  expect(isRegularUsDate('07/04/2021')).toBe(true);
  expect(isRegularUsDate('7/04/2021')).toBe(false);
});
