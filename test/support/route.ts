/** A request that a test answers, in a browser (Playwright) or in Node; what both have. */

export interface Asked {
  readonly url: () => string;
  readonly method: () => string;
  readonly postData: () => string | null;
  readonly headerValue: (name: string) => Promise<string | null>;
  /** Names in lower case. */
  readonly allHeaders: () => Promise<Readonly<Record<string, string>>>;
}

export interface Reply {
  readonly status?: number;
  readonly contentType?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface Route {
  readonly request: () => Asked;
  readonly fulfill: (reply: Reply) => Promise<void>;
  readonly abort: (reason?: string) => Promise<void>;
  /** Passes the request on to whatever else answers it. */
  readonly continue: () => Promise<void>;
}

/** Whatever sends requests: a browser’s context, or the network of pages in Node. */
export interface Host {
  readonly route: (
    pattern: string | RegExp,
    handler: (route: Route) => Promise<void>,
  ) => Promise<unknown>;
}
