import { GraphError } from '@microsoft/microsoft-graph-client';
import { isRecord } from '../facts/core/json.ts';
import type { Fault, Reason } from '../facts/core/reasons.ts';

/** What else is known about a failed response. */
export interface Failing {
  /** The value of `Retry-After`, if the browser may see it. */
  readonly waitSeconds: number | undefined;
  /** A guest who is refused lacks membership rather than a role. */
  readonly isGuest: boolean;
}

/**
 * The fault behind a failed response.
 *
 * @param body the JSON of the response, if it was JSON
 * @see https://learn.microsoft.com/graph/errors
 */
export function faultOfStatus(
  status: number,
  body: unknown,
  { waitSeconds, isGuest }: Failing,
): Fault {
  const wait = waitSeconds === undefined ? {} : { waitSeconds };
  if (status === 429) return { reason: 'throttled', ...wait };
  if (status >= 500) return { reason: 'server', ...wait };
  return { reason: reasonOf(status, body, isGuest) };
}

function reasonOf(status: number, body: unknown, isGuest: boolean): Reason {
  const [code, message] = [errorField(body, 'code'), errorField(body, 'message')];
  if (status === 401) return 'signed-out';
  if (status === 403 && /NonPremiumTenant/u.test(code)) return 'no-premium';
  // Identity Protection says so in words only; its code is “Forbidden”, as without a role.
  if (status === 403 && /not licensed for this feature/iu.test(message)) return 'no-premium';
  if (status === 403) return isGuest ? 'guest' : 'no-role';
  // The directory's own 404 is about an object; any other means that the call does not exist.
  return status === 404 && code === 'Request_ResourceNotFound' ? 'person-gone' : 'rejected';
}

function errorField(body: unknown, name: 'code' | 'message'): string {
  const error = isRecord(body) ? body['error'] : undefined;
  const value = isRecord(error) ? error[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/**
 * The fault behind a request without a response. The Graph client preserves only the name of the
 * exception.
 *
 * @throws the error itself if it is not a network error, so that bugs of ours surface
 */
export function faultOfError(error: unknown): Fault {
  const name = error instanceof GraphError ? error.code : nameOf(error);
  if (name === 'TimeoutError' || name === 'AbortError') return { reason: 'time-out' };
  // `fetch` throws this for no network, blocked requests, and refused redirects alike.
  if (name === 'TypeError') return { reason: 'offline' };
  throw error;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
