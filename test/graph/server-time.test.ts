import { expect, test } from 'vitest';
import { serverTime } from '../../src/graph/server-time.ts';
import { NOW } from './open.ts';

const Date_ = new Date(NOW).toUTCString();

test.each([
  [{ Date: Date_ }, NOW],
  [{ Date: Date_, Age: '90' }, NOW + 90_000],
  [{ Date: Date_, Age: 'soon' }, NOW],
  [{ Date: Date_, Age: '-5' }, NOW],
  [{ Date: 'noon' }, undefined],
  [{}, undefined],
])('%j is %s', (headers: Record<string, string>, time) => {
  expect(serverTime(new Headers(headers))).toBe(time);
});
