/** What a page in Node gets for its requests: files of a built site, or what a test has in store. */

import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { BrowserWindow, Request, Response } from 'happy-dom';
import { replyTo } from '../../../src/hosts/local-reply.ts';
import { mediaTypes } from '../../../src/hosts/media-types.ts';
import { fromGlob } from './glob.ts';
import type { Asked, Host, Reply, Route } from '../route.ts';

/** The address of every site in Node. */
export const origin = 'https://guidepost.test';

export type Handler = (route: Route) => unknown;
type Result = Reply | 'lost' | 'next';

export class Network implements Host {
  /** The addresses that were requested, in order. */
  readonly asked: URL[] = [];
  /** Those of them that were only asked whether they exist. */
  readonly probed: URL[] = [];
  /** Requests to hosts that no test expects. */
  readonly strays: string[] = [];
  readonly #folder: string;
  #lasting = 0;
  #routes: (readonly [RegExp, Handler])[] = [];

  /** @param folder the folder of the built site */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Answers requests; the handler that was added last comes first. */
  route(pattern: string | RegExp, handler: Handler): Promise<void> {
    this.#routes.unshift([typeof pattern === 'string' ? fromGlob(pattern) : pattern, handler]);
    return Promise.resolve();
  }

  /** Removes all handlers but those of the hosts that a visit began with. */
  unrouteAll(): void {
    this.#routes = this.#routes.slice(this.#routes.length - this.#lasting);
  }

  /** Keeps the handlers that there are until the end. */
  keepRoutes(): void {
    this.#lasting = this.#routes.length;
  }

  /** @throws as a page’s own `fetch` does if the connection is lost or the request given up */
  async answer(window: BrowserWindow, request: Request): Promise<Response> {
    this.asked.push(new URL(request.url));
    if (request.method === 'HEAD') this.probed.push(new URL(request.url));
    const aborted = new Promise<'lost'>((resolve) => {
      request.signal.addEventListener('abort', () => {
        resolve('lost');
      });
    });
    const asked = await askedOf(request, new URL(window.location.href).origin);
    let result = await Promise.race([this.#result(asked), aborted]);
    let at = new URL(request.url);
    // A host that redirects: the answer is that of the page it names.
    for (let to = redirectOf(result); to !== undefined; to = redirectOf(result)) {
      at = new URL(to, at);
      result = await this.#result(pageRequest(at.href));
    }
    request.signal.throwIfAborted();
    if (result === 'lost') throw new window.TypeError('Failed to fetch');
    const { status = 200, body = '', contentType = 'text/plain' } = result;
    const headers = { 'Content-Type': contentType, ...readable(result, asked) };
    const response = new window.Response(body, { status, headers });
    if (at.href !== request.url) Object.defineProperty(response, 'url', { value: at.href });
    return response;
  }

  /** A script of the page. @throws as `answer` does, and if the site does not have it */
  async textOf(window: BrowserWindow, url: string): Promise<string> {
    const response = await this.answer(window, new window.Request(url));
    if (!response.ok) throw new window.TypeError(`${url} is not there`);
    return response.text();
  }

  async #result(asked: Asked): Promise<Exclude<Result, 'next'>> {
    for (const [pattern, handler] of this.#routes) {
      if (!pattern.test(asked.url())) continue;
      const result = await handled(asked, handler);
      if (result !== 'next') return result;
    }
    const url = new URL(asked.url());
    if (url.origin === origin) return this.#file(url);
    this.strays.push(url.href);
    return 'lost';
  }

  #file({ pathname, search }: URL): Exclude<Result, 'next'> {
    const reply = replyTo(pathname + search, { folder: this.#folder, base: '/' });
    if (!reply) return 'lost';
    if ('location' in reply) return { status: reply.status, headers: { Location: reply.location } };
    const { file, status } = reply;
    const body = readFileSync(file, 'utf8');
    const contentType = mediaTypes[extname(file).slice(1)] ?? 'text/plain';
    return { status, body, contentType, headers: { Date: new Date().toUTCString() } };
  }
}

/** The headers that a page may read: of another host, only what that exposes. */
function readable({ headers = {} }: Reply, asked: Asked): Record<string, string> {
  if (new URL(asked.url()).origin === origin) return headers;
  const exposed = (headers['Access-Control-Expose-Headers'] ?? '').toLowerCase().split(/,\s*/u);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => exposed.includes(name.toLowerCase())),
  );
}

function handled(asked: Asked, handler: Handler): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (result: Result) => {
      resolve(result);
      return Promise.resolve();
    };
    const route: Route = {
      request: () => asked,
      fulfill: (reply) => settle(reply),
      abort: () => settle('lost'),
      continue: () => settle('next'),
    };
    // A handler that settles nothing leaves the request without an answer.
    Promise.resolve(handler(route)).catch((error: unknown) => {
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

function redirectOf(result: Reply | 'lost'): string | undefined {
  if (result === 'lost' || ![301, 302].includes(result.status ?? 200)) return undefined;
  return result.headers?.['Location'];
}

/** A request for a page by its address alone. */
function pageRequest(url: string): Asked {
  return {
    url: () => url,
    method: () => 'GET',
    postData: () => null,
    headerValue: () => Promise.resolve(null),
    allHeaders: () => Promise.resolve({}),
  };
}

async function askedOf(request: Request, from: string): Promise<Asked> {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const data = hasBody ? await request.text() : null;
  const headers = Object.fromEntries(
    [...request.headers].map(([name, value]) => [name.toLowerCase(), value] as const),
  );
  const all: Readonly<Record<string, string>> = { origin: from, ...headers };
  return {
    url: () => request.url,
    method: () => request.method,
    postData: () => data,
    headerValue: (name) => Promise.resolve(all[name.toLowerCase()] ?? null),
    allHeaders: () => Promise.resolve({ ...all }),
  };
}
