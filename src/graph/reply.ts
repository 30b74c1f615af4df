import type { Fault } from '../facts/core/reasons.ts';
import { faultOfStatus } from './errors.ts';
import { serverTime } from './server-time.ts';
import { retryAfter } from './throttle.ts';

/** JSON along with Graph's own time (ISO) if the browser may see it, or a fault. */
export type Reply =
  | { readonly ok: true; readonly body: unknown; readonly serverTime?: string }
  | { readonly ok: false; readonly fault: Fault };

interface ReplyContext {
  readonly isGuest: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Reads a response to its end; rejects only if the connection is lost. */
export async function readReply(
  response: Response,
  { isGuest, now }: ReplyContext,
): Promise<Reply> {
  const body = parseJson(await response.text());
  if (!response.ok) {
    const waitSeconds = retryAfter(response.headers.get('Retry-After'), now);
    return { ok: false, fault: faultOfStatus(response.status, body, { waitSeconds, isGuest }) };
  }
  if (body === undefined) return { ok: false, fault: { reason: 'malformed' } };
  const time = serverTime(response.headers);
  return time === undefined
    ? { ok: true, body }
    : { ok: true, body, serverTime: new Date(time).toISOString() };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
