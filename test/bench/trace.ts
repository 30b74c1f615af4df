/** Chromium's own recording of what happens in a page, so that the page need not be modified. */

import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

const eventSchema = z.object({
  name: z.string(),
  /** In microseconds, on a clock that all processes share. */
  ts: z.number().default(0),
  args: z
    .looseObject({ data: z.looseObject({ type: z.string().optional() }).optional() })
    .default({}),
});
const traceSchema = z.object({ traceEvents: z.array(eventSchema) });

export type TraceEvent = z.infer<typeof eventSchema>;

/** @returns the events between the start and the end of the work, sorted by time */
export async function trace(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'loading', 'blink.user_timing'],
  });
  await work();
  const record = await browser.stopTracing();
  const { traceEvents } = traceSchema.parse(JSON.parse(record.toString()));
  return traceEvents.toSorted((a, b) => a.ts - b.ts);
}

/**
 * Milliseconds from one event to the next matching event.
 * @throws if either is missing
 */
export function between(
  events: readonly TraceEvent[],
  from: (event: TraceEvent) => boolean,
  to: (event: TraceEvent) => boolean,
): number {
  const start = events.findIndex(from);
  const end = start < 0 ? undefined : events.slice(start).find(to);
  if (!end) throw new Error('The trace does not contain the event to be timed');
  return (end.ts - (events[start]?.ts ?? 0)) / 1000;
}

export function isDispatch(type: string): (event: TraceEvent) => boolean {
  return ({ name, args }) => name === 'EventDispatch' && args.data?.type === type;
}

export function isNamed(name: string): (event: TraceEvent) => boolean {
  return (event) => event.name === name;
}
