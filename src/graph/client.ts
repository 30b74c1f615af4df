import {
  AuthenticationHandler,
  AuthenticationHandlerOptions,
  Client,
  HTTPMessageHandler,
  ResponseType,
  RetryHandler,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import type { CloudId } from '../facts/core/ask.ts';
import type { Scope } from '../facts/core/scopes.ts';
import { clouds } from './clouds.ts';
import { faultOfError } from './errors.ts';
import { OneHost } from './one-host.ts';
import { readReply, type Reply } from './reply.ts';
import type { TokenSource } from './token.ts';
import { retryPolicy } from './throttle.ts';

/** Time limit for one request including retries, in milliseconds. */
export const requestTimeLimit = 40_000;

/** One request. `path` is below `/v1.0`, encoded. With a body, it is a POST. */
export interface Call {
  readonly path: string;
  /** What the token must allow: one scope, or those of all parts of a batch. */
  readonly scopes: readonly Scope[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Microsoft Graph as the rest of the site sees it. Failures of Graph never cause a rejection. */
export interface Graph {
  readonly cloud: CloudId;
  readonly isGuest: boolean;
  /** GUID of the signed-in person. */
  readonly me: string;
  readonly send: (call: Call) => Promise<Reply>;
  readonly clock: () => number;
  /** How far this device's clock is ahead of another one, in milliseconds; undefined if unknown. */
  readonly skew: () => Promise<number | undefined>;
  /** Resolves after this many seconds. */
  readonly wait: (seconds: number) => Promise<void>;
}

/** Options for opening Graph; all but the first two have defaults. */
export interface GraphOptions {
  readonly cloud: CloudId;
  readonly tokens: TokenSource;
  readonly isGuest?: boolean;
  /** GUID of the signed-in person; calls that need it fail without. */
  readonly me?: string;
  /** The end of the middleware chain: the network, or the sample's Graph simulator. */
  readonly last?: Middleware;
  readonly clock?: () => number;
  readonly skew?: Graph['skew'];
  readonly wait?: (seconds: number) => Promise<void>;
  /** For one request including retries, in milliseconds. */
  readonly timeLimit?: number;
}

function pause(seconds: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
}

/** Opens Graph in one cloud. Makes no request. */
export function openGraph(options: GraphOptions): Graph {
  const {
    cloud,
    tokens,
    isGuest = false,
    me = '',
    clock = Date.now,
    timeLimit = requestTimeLimit,
  } = options;
  const origin = clouds[cloud].graph;
  const client = Client.initWithMiddleware({
    baseUrl: origin,
    // Tokens never follow a redirect, and data about a person stay out of the HTTP cache.
    fetchOptions: { redirect: 'error', cache: 'no-store', credentials: 'omit' },
    middleware: [
      new OneHost(origin),
      new AuthenticationHandler({ getAccessToken: noToken }),
      new RetryHandler(retryPolicy(clock)),
      options.last ?? new HTTPMessageHandler(),
    ],
  });

  async function sendWith(token: string, call: Call): Promise<Response> {
    const request = client
      .api(call.path)
      .headers({ ...call.headers })
      .responseType(ResponseType.RAW)
      .option('signal', AbortSignal.timeout(timeLimit))
      .middlewareOptions([
        new AuthenticationHandlerOptions({ getAccessToken: () => Promise.resolve(token) }),
      ]);
    const response: unknown = await (call.body ? request.post(call.body) : request.get());
    if (response instanceof Response) return response;
    throw new Error('The Graph client gave no response.');
  }

  async function send(call: Call, fresh = false): Promise<Reply> {
    const given = await tokens(call.scopes, { fresh });
    if ('fault' in given) return { ok: false, fault: given.fault };
    try {
      const response = await sendWith(given.token, call);
      // A token can be revoked before it expires; trying a fresh one tells that from a lost
      // session.
      if (response.status === 401 && !fresh) return await send(call, true);
      return await readReply(response, { isGuest, now: clock() });
    } catch (error) {
      return { ok: false, fault: faultOfError(error) };
    }
  }

  const { wait = pause, skew = unknown } = options;
  return { cloud, isGuest, me, send: (call) => send(call), clock, skew, wait };
}

function unknown() {
  return Promise.resolve(undefined);
}

function noToken() {
  return Promise.reject(new Error('Every request brings its own token.'));
}
