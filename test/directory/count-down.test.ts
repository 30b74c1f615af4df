import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countDown, nextChange, timeLeft } from '../../src/browser/count-down.ts';

const minute = 60_000;

test.each([
  [24 * 60 * minute, { hours: 24, minutes: 0 }],
  [61 * minute, { hours: 1, minutes: 1 }],
  [59_999, { hours: 0, minutes: 1 }],
  [1, { hours: 0, minutes: 1 }],
  [0, undefined],
  [-minute, undefined],
])('%i milliseconds before the end, %j is left', (left, shown) => {
  expect(timeLeft(left, 0)).toEqual(shown);
});

test.each([
  [90_000, 30_000],
  [minute, minute],
  [1, 1],
])('with %i milliseconds left the count changes in %i', (left, wait) => {
  expect(nextChange(left, 0)).toBe(wait);
});

describe('the count', () => {
  const page = Object.assign(new EventTarget(), { hidden: false });
  const shown: string[] = [];
  const count = (end: number) => { countDown(end, (left) => {
      shown.push(left ? `${left.hours}:${left.minutes}` : 'over');
    }); };
  const look = (hidden: boolean) => {
    page.hidden = hidden;
    page.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', page);
    shown.length = 0;
    page.hidden = false;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('has one timer, which waits for the next minute', async () => {
    count(Date.now() + 2.5 * minute);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(shown).toEqual(['0:3']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown).toEqual(['0:3', '0:2']);
    expect(vi.getTimerCount()).toBe(1);
  });

  test('stops while the page is hidden, and is correct as soon as it is shown', async () => {
    count(Date.now() + 90 * minute);
    look(true);
    await vi.advanceTimersByTimeAsync(30 * minute);
    expect(shown).toEqual(['1:30']);
    expect(vi.getTimerCount()).toBe(0);
    look(false);
    expect(shown).toEqual(['1:30', '1:0']);
    expect(vi.getTimerCount()).toBe(1);
  });

  test('ends with the wait, and with the count after it', async () => {
    count(Date.now() + minute);
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(shown).toEqual(['0:1', 'over']);
    expect(vi.getTimerCount()).toBe(0);
    count(Date.now() + 5 * minute);
    count(Date.now() + 9 * minute);
    expect(vi.getTimerCount()).toBe(1);
    look(false);
    expect(shown.slice(2)).toEqual(['0:5', '0:9', '0:9']);
  });
});
