import { expect, test } from 'vitest';
import { between, isDispatch, isNamed } from './trace.ts';

const paint = (ts: number) => ({ name: 'firstContentfulPaint', ts, args: {} });
const click = (ts: number) => ({ name: 'EventDispatch', ts, args: { data: { type: 'click' } } });

test('the time is measured to the first paint after the click, not to one before it', () => {
  const events = [paint(1_000), click(2_000), paint(34_500), paint(99_000)];
  expect(between(events, isDispatch('click'), isNamed('firstContentfulPaint'))).toBe(32.5);
});

test('a trace without the click, or without a paint after it, is refused', () => {
  const time = (events: ReturnType<typeof paint>[]) => () =>
    between(events, isDispatch('click'), isNamed('firstContentfulPaint'));
  expect(time([paint(1_000)])).toThrow(/trace/u);
  expect(time([paint(1_000), click(2_000)])).toThrow(/trace/u);
});
