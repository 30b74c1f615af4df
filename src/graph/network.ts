import {
  AuthError,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-browser';
import { isRecord } from '../facts/core/json.ts';

/**
 * How sign-in sends requests. MSAL's own client waits for a response forever; this one gives up
 * after a time limit that includes reading the body. Not needed once MSAL has an option for that.
 *
 * @param timeLimit for one request including its retry, in milliseconds
 */
export function networkWithin(timeLimit: number): INetworkModule {
  return {
    sendGetRequestAsync: (url, options) => send(url, 'GET', options, timeLimit),
    sendPostRequestAsync: (url, options) => send(url, 'POST', options, timeLimit),
  };
}

async function send<T>(
  url: string,
  method: 'GET' | 'POST',
  { headers = {}, body = '', correlationId = '' }: NetworkRequestOptions = {},
  timeLimit: number,
): Promise<NetworkResponse<T>> {
  const request = {
    ...{ method, headers, signal: AbortSignal.timeout(timeLimit) },
    ...(method === 'POST' && { body }),
  };
  // MSAL validates the fields itself; only an object has any.
  const isBody = (value: unknown): value is T => isRecord(value);
  try {
    // A device that has just woken up often loses its first request; MSAL's client tries twice as
    // well.
    const response = await fetch(url, request).catch((error: unknown) =>
      isCutOff(error) ? fetch(url, request) : Promise.reject(toError(error)),
    );
    const answer: unknown = await response.json();
    if (!isBody(answer)) throw new SyntaxError('not an object');
    const { status } = response;
    return { status, headers: Object.fromEntries(response.headers), body: answer };
  } catch (error) {
    throw new AuthError(codeOf(error, method), correlationId);
  }
}

/** What `fetch` throws if there is no network, or something blocks it. */
function isCutOff(error: unknown): boolean {
  return error instanceof TypeError;
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error();
}

/** MSAL's own codes for these errors. */
function codeOf(error: unknown, method: 'GET' | 'POST'): string {
  if (error instanceof SyntaxError) return 'failed_to_parse_response';
  if (isCutOff(error)) return `${method.toLowerCase()}_request_failed`;
  return 'timed_out';
}
