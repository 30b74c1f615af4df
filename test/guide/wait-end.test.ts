import { expect, test } from 'vitest';
import { endOfWait } from '../../src/guide/wait-end.ts';
import { guideOf, readFixture } from '../support/article-fixtures.ts';

const { config } = guideOf(readFixture('printer'));
const since = { question: 'since', given: '2026-11-22T11:00Z' };

test('a wait ends after the given time plus the limit of its question', () => {
  expect(endOfWait(config, [{ question: 'power', given: 'yes' }, since])).toBe(
    Date.UTC(2026, 10, 23, 11),
  );
});

test('without a time, its end is unknown', () => {
  expect(endOfWait(config, [{ question: 'since', given: 'over' }])).toBeUndefined();
  expect(endOfWait(config, [{ question: 'power', given: '2026-11-22T11:00Z' }])).toBeUndefined();
  expect(endOfWait(config, [])).toBeUndefined();
});
