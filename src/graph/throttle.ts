import { RetryHandlerOptions } from '@microsoft/microsoft-graph-client';

/** The longest wait, in seconds, that happens unseen. Longer ones are shown to the reader. */
export const PATIENCE = 10;

/** How often a request is sent again. */
export const RETRIES = 2;

/** The wait, in seconds, when Graph names none; browsers often may not see the header. */
export const USUAL_WAIT = 3;

/** The states in which the same request may succeed a little later. */
export const isPassing = (status: number): boolean => [429, 503, 504].includes(status);

/**
 * Reads a `Retry-After` header: seconds, or a date.
 *
 * @returns Whole seconds from `now` (milliseconds), or undefined when there is no readable header.
 * @see https://learn.microsoft.com/graph/throttling
 */
export function retryAfter(header: string | null | undefined, now: number): number | undefined {
  if (header === null || header === undefined || header.trim() === '') return undefined;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

/** Tells the Graph client to send again only what the reader need not hear about. */
export const retryPolicy = (clock: () => number): RetryHandlerOptions =>
  new RetryHandlerOptions(USUAL_WAIT, RETRIES, (_delay, _attempt, _request, _options, response) => {
    const header = response.headers.get('Retry-After');
    const wait = retryAfter(header, clock());
    return header === null || (wait !== undefined && wait <= PATIENCE);
  });
