import { expect, test } from 'vitest';
import { serverTime } from '../../src/graph/server-time.ts';
import { fixedNow } from './open.ts';

const dateHeader = new Date(fixedNow).toUTCString();

test.each([
  [{ Date: dateHeader }, fixedNow],
  [{ Date: dateHeader, Age: '90' }, fixedNow + 90_000],
  [{ Date: dateHeader, Age: 'soon' }, fixedNow],
  [{ Date: dateHeader, Age: '-5' }, fixedNow],
  [{ Date: 'noon' }, undefined],
  [{}, undefined],
])('%j is %s', (headers: Record<string, string>, time) => {
  expect(serverTime(new Headers(headers))).toBe(time);
});
