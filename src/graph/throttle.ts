import { RetryHandlerOptions } from '@microsoft/microsoft-graph-client';

/** The longest wait, in seconds, that the reader is not told about. */
export const maxHiddenWait = 10;

/** How often a request is retried. */
export const maxRetries = 2;

/** The wait, in seconds, if Graph specifies none or the browser may not see the header. */
export const usualWait = 3;

/**
 * The longest wait, in seconds, that is taken seriously; readers who come back sooner are told
 * again.
 */
const maxWait = 3600;

/** In HTTP: an integer number of seconds, or a date. Neither is ever negative. */
const secondsPattern = /^\d+$/u;
const datePattern = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u;

/** The statuses for which the same request may succeed a little later. */
export function isTransient(status: number): boolean {
  return [429, 503, 504].includes(status);
}

/**
 * Parses a `Retry-After` header: seconds, or a date.
 *
 * @returns seconds from `now` (milliseconds), rounded up, at most an hour; undefined if there is no
 * valid header
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 * @see https://learn.microsoft.com/graph/throttling
 */
export function retryAfter(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (secondsPattern.test(text)) return Math.min(Number(text), maxWait);
  if (!datePattern.test(text)) return undefined;
  const seconds = Math.ceil((Date.parse(text) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), maxWait);
}

/** Makes the Graph client retry only what the reader need not hear about. */
export function retryPolicy(clock: () => number): RetryHandlerOptions {
  return new RetryHandlerOptions(
    usualWait,
    maxRetries,
    (_delay, _attempt, _request, _options, response) => {
      const header = response.headers.get('Retry-After');
      const wait = retryAfter(header, clock());
      return header === null || (wait !== undefined && wait <= maxHiddenWait);
    },
  );
}
