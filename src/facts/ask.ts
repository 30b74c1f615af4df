import { dayBefore } from './instant.ts';
import { personPath, type Person } from './person.ts';
import type { Scope } from './scopes.ts';

/** The clouds that Microsoft Graph runs in; GCC is part of the global one. */
export const cloudIds = ['global', 'gcc-high', 'dod', 'china'] as const;
export type CloudId = (typeof cloudIds)[number];

/** A request to Graph, as data. Facts that need the same data share an ask. */
export interface Ask {
  readonly key: 'person' | 'details' | 'products' | 'audits' | 'health' | 'app';
  readonly method: 'GET';
  /**
   * Below `/v1.0`, in readable form: `{person}` and `{dayAgo}` are filled in, and values encoded.
   */
  readonly path: string;
  /** The least privileged scope, for the signed-in person and for anyone else. */
  readonly scope: { readonly me: Scope; readonly other: Scope };
  readonly headers: Readonly<Record<string, string>>;
  /** The maximum number of pages of a list to read. */
  readonly pages: number;
  readonly lackingClouds: readonly CloudId[];
}

/** An ask prepared for one person and one point in time. */
export interface Request {
  readonly key: Ask['key'];
  readonly path: string;
  readonly scope: Scope;
  readonly headers: Readonly<Record<string, string>>;
  readonly pages: number;
}

/**
 * Creates an ask with defaults: no headers, one page, every cloud.
 *
 * @param scope one scope, or one for the signed-in person and one for others
 */
export function ask(
  key: Ask['key'],
  path: string,
  scope: Scope | Ask['scope'],
  more: Partial<Pick<Ask, 'headers' | 'pages' | 'lackingClouds'>> = {},
): Ask {
  const both = typeof scope === 'string' ? { me: scope, other: scope } : scope;
  return {
    ...{ headers: {}, pages: 1, lackingClouds: [] },
    ...more,
    ...{ key, method: 'GET', path, scope: both },
  };
}

/** Fills in an ask. `now` is in milliseconds since 1970. */
export function fillAsk(ask: Ask, person: Person, now: number): Request {
  const [path = '', query] = ask.path.split('?', 2);
  const filled = path.replace('{person}', personPath(person));
  return {
    key: ask.key,
    path: query === undefined ? filled : `${filled}?${encodeQuery(query, now)}`,
    scope: ask.scope[person.kind],
    headers: ask.headers,
    pages: ask.pages,
  };
}

function encodeQuery(query: string, now: number): string {
  return query
    .replace('{dayAgo}', dayBefore(now))
    .split('&')
    .map((parameter) => {
      const at = parameter.indexOf('=');
      return `${parameter.slice(0, at)}=${encodeURIComponent(parameter.slice(at + 1))}`;
    })
    .join('&');
}
