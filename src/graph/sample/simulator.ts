import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { isRecord } from '../../facts/core/json.ts';
import { refuse, type Answer, Misbehaviors, type Misbehavior } from './answer.ts';
import { isEncoded } from './query.ts';
import { Directory } from './directory.ts';
import type { SampleData, SampleOrganization } from './data.ts';
import { routes } from './routes.ts';

const batchSize = 20;

/** The environment of the simulator. */
export interface SimulatorOptions {
  readonly clock: () => number;
  /** Milliseconds; the sample's dates are relative to this time. */
  readonly openedAt: number;
}

/** The token that the sample issues for certain scopes; the simulator parses it. */
export function sampleToken(scopes: readonly string[]): string {
  return `sample.${scopes.join('+')}`;
}

/**
 * The part of Graph that Guidepost uses, as the end of the client's middleware chain instead of the
 * network, so that requests, paging, batches, waits, and errors take the same path as real ones.
 */
export class Simulator implements Middleware {
  readonly #directory: Directory;
  readonly #options: SimulatorOptions;
  readonly #misbehaviors = new Misbehaviors();

  constructor(
    organization: SampleOrganization,
    data: Pick<SampleData, 'skus'>,
    options: SimulatorOptions,
  ) {
    this.#directory = new Directory(organization, data, options.openedAt);
    this.#options = options;
  }

  /** Simulates a failure. */
  misbehave(misbehavior: Misbehavior): void {
    this.#misbehaviors.plan(misbehavior);
  }

  async execute(context: Context): Promise<void> {
    const written = typeof context.request === 'string' ? context.request : context.request.url;
    const request = new Request(context.request, context.options);
    const how = this.#misbehaviors.next(pathOf(new URL(request.url)));
    if (how === 'offline') throw new TypeError('Failed to fetch');
    if (how === 'silent') await aborted(request.signal);
    const { status, body, headers } =
      typeof how === 'object'
        ? wrong(how)
        : isEncoded(written)
          ? await this.#answer(request)
          : badUrl(written);
    const text = JSON.stringify(body);
    context.response = new Response(how === 'cut' ? text.slice(0, -2) : text, {
      status,
      headers: {
        'Content-Type': 'application/json',
        Date: new Date(this.#options.clock()).toUTCString(),
        ...headers,
      },
    });
  }

  async #answer(request: Request): Promise<Answer> {
    const url = new URL(request.url);
    if (pathOf(url) !== '/$batch') return this.#route(request.method, url, request.headers);
    const body: unknown = await request.json();
    return request.method === 'POST' ? this.#batch(body, url, request.headers) : notFound(url);
  }

  #route(method: string, url: URL, headers: Headers): Answer {
    const granted = /^Bearer sample\.(\S+)$/u.exec(headers.get('Authorization') ?? '')?.[1];
    if (granted === undefined)
      return refuse(401, 'InvalidAuthenticationToken', 'Access token has expired.');
    if (method !== 'GET') return refuse(405, 'MethodNotAllowed', 'The sample is read-only.');
    for (const route of routes) {
      const match = route.path.exec(pathOf(url));
      if (!match) continue;
      const isAllowed = granted.split('+').some((scope) => route.scopes.includes(scope));
      if (!isAllowed || (route.needsRole && !this.#directory.hasRole))
        return refuse(
          403,
          'Authorization_RequestDenied',
          'Insufficient privileges to complete the operation.',
        );
      const id = decodeURIComponent(match[1] ?? match[2] ?? '').replaceAll("''", "'");
      return route.answer({ url, headers, directory: this.#directory, id });
    }
    return notFound(url);
  }

  #batch(body: unknown, base: URL, outer: Headers): Answer {
    const requests: unknown = isRecord(body) ? body['requests'] : undefined;
    if (!Array.isArray(requests) || requests.length > batchSize)
      return refuse(400, 'BadRequest', `A batch has at most ${batchSize} requests.`);
    const responses = requests.filter(isRecord).map((part) => {
      const written = String(part['url']);
      const url = new URL(`/v1.0${written}`, base);
      const how = this.#misbehaviors.next(pathOf(url));
      const own = new Headers(isRecord(part['headers']) ? stringsOf(part['headers']) : {});
      own.set('Authorization', outer.get('Authorization') ?? '');
      const answer =
        typeof how === 'object'
          ? wrong(how)
          : isEncoded(written)
            ? this.#route(String(part['method']), url, own)
            : badUrl(written);
      return { id: part['id'], ...answer };
    });
    // Graph returns the parts in any order.
    return { status: 200, body: { responses: responses.toReversed() } };
  }
}

function badUrl(url: string): Answer {
  return refuse(400, 'BadRequest', `Invalid URL: ${url}`);
}

function pathOf(url: URL): string {
  return url.pathname.replace(/^\/v1\.0/u, '');
}

function notFound(url: URL): Answer {
  return refuse(404, 'BadRequest', `Resource not found for the segment '${pathOf(url)}'.`);
}

function wrong({ status, retryAfter }: Extract<Misbehavior['how'], object>): Answer {
  return {
    ...refuse(
      status,
      status === 429 ? 'TooManyRequests' : 'UnknownError',
      'As the sample was told.',
    ),
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  };
}

function stringsOf(record: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    });
  });
}
