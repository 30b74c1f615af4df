import { dayBefore } from './instant.ts';
import type { Json } from './json.ts';
import { personPath, type Person } from './person.ts';
import type { Scope } from './scopes.ts';

/** The clouds that Microsoft Graph runs in; GCC is part of the global one. */
export const cloudIds = ['global', 'gcc-high', 'dod', 'china'] as const;
export type CloudId = (typeof cloudIds)[number];

/** How to get the same bodies for everyone at once, for checks of many people. */
export interface ListForm {
  /** Like `Ask.path`, but about everyone; `select` applies to it too. */
  readonly path: string;
  /** The person that a row is about (a GUID), and what the ask itself would have returned. */
  readonly of: (row: Json) => { readonly id: string; readonly body: unknown };
}

/**
 * A request to Graph, as data. It is known by what it asks: its path, headers and scopes. Facts that
 * ask the same share the response, and `select` is then what any of them reads.
 */
export interface Ask {
  /** Whom the response is about. What is asked about the organization is asked once for everyone. */
  readonly subject: 'person' | 'organization';
  /**
   * Below `/v1.0`, in readable form: `{person}`, `{personId}` and `{dayAgo}` are filled in, and values
   * encoded.
   */
  readonly path: string;
  /** The fields to read; all that Graph returns by itself if empty. */
  readonly select: readonly string[];
  /** The least privileged scope, for the signed-in person and for anyone else. */
  readonly scope: { readonly me: Scope; readonly other: Scope };
  readonly headers: Readonly<Record<string, string>>;
  /** The maximum number of pages of a list to read. */
  readonly pages: number;
  readonly lackingClouds: readonly CloudId[];
  readonly list?: ListForm;
}

/** An ask prepared for one person and one point in time. */
export interface Request {
  /** Known by path and headers: two requests with the same key have the same response. */
  readonly key: string;
  readonly path: string;
  readonly scope: Scope;
  readonly headers: Readonly<Record<string, string>>;
  readonly pages: number;
}

type Options = Partial<Pick<Ask, 'select' | 'headers' | 'pages' | 'lackingClouds' | 'list'>>;

/**
 * Something to ask about a person, with defaults: no headers, one page, every cloud.
 *
 * @param path starts with `{person}`, or has `{personId}` in it where Graph takes nothing but an id
 * @param scope one scope, or one for the signed-in person and one for others
 */
export function askAboutPerson(
  path: `${string}{person${string}`,
  scope: Scope | Ask['scope'],
  options: Options = {},
): Ask {
  return ask('person', path, scope, options);
}

/** The same for something that is true of the whole organization. */
export function askAboutOrganization(path: string, scope: Scope, options: Options = {}): Ask {
  return ask('organization', path, scope, options);
}

function ask(
  subject: Ask['subject'],
  path: string,
  scope: Scope | Ask['scope'],
  options: Options,
): Ask {
  const both = typeof scope === 'string' ? { me: scope, other: scope } : scope;
  const defaults = { select: [], headers: {}, pages: 1, lackingClouds: [] };
  return { ...defaults, ...options, subject, path, scope: both };
}

/** What an ask is known by, before a person and a time are filled in. */
export function askKey({ path, headers, scope }: Ask): string {
  return [path, textOf(headers), scope.me, scope.other].join(' ');
}

/** Each thing to ask once, with every field that any of the asks reads. */
export function mergeAsks(asks: readonly Ask[]): readonly Ask[] {
  const merged = new Map<string, Ask>();
  for (const one of asks) {
    const key = askKey(one);
    const known = merged.get(key);
    // Without a selection Graph returns its defaults, which a selection would leave out.
    const isWhole = known?.select.length === 0 || one.select.length === 0;
    const select = isWhole ? [] : [...new Set([...(known?.select ?? []), ...one.select])];
    merged.set(key, { ...one, select });
  }
  return [...merged.values()];
}

/**
 * Fills in an ask. `now` is in milliseconds since 1970.
 *
 * @param me GUID of the signed-in person
 */
export function fillAsk(
  { path: written, select, scope, headers, pages }: Ask,
  person: Person,
  now: number,
  me = '',
): Request {
  const id = person.kind === 'me' ? me : person.id;
  const [start = '', query] = written.split('?', 2);
  const parameters = [
    ...(query === undefined ? [] : query.split('&').map((part) => fillPart(part, id, now))),
    ...(select.length > 0 ? [`$select=${select.join(',')}`] : []),
  ];
  const filled = start
    .replace('{personId}', encodeURIComponent(id))
    .replace('{person}', personPath(person));
  const path = [filled, ...(parameters.length > 0 ? [encodeQuery(parameters)] : [])].join('?');
  return { key: `${path} ${textOf(headers)}`, path, scope: scope[person.kind], headers, pages };
}

function fillPart(part: string, id: string, now: number): string {
  return part.replace('{personId}', () => quoteFilter(id)).replace('{dayAgo}', dayBefore(now));
}

/** A value inside quotes in a `$filter`: quotes are doubled. Encoding happens when it is filled in. */
export function quoteFilter(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function textOf(headers: Ask['headers']): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
    .sort()
    .join(', ');
}

function encodeQuery(parameters: readonly string[]): string {
  return parameters
    .map((parameter) => {
      const at = parameter.indexOf('=');
      return `${parameter.slice(0, at)}=${encodeURIComponent(parameter.slice(at + 1))}`;
    })
    .join('&');
}
