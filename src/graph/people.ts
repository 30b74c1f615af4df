import type { Fault } from '../facts/reasons.ts';
import { attempt, Json } from '../facts/json.ts';
import type { Graph } from './client.ts';
import { rowsOf } from './pages.ts';

/** Somebody to choose. All three are private: never put them in a URL or a log. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** Those who were found, or why nobody could be looked up. */
export type Found =
  | { readonly ok: true; readonly people: readonly FoundPerson[] }
  | { readonly ok: false; readonly fault: Fault };

const FIELDS = ['displayName', 'userPrincipalName', 'mail'];
const MOST = 10;

/**
 * Looks people up by the beginning of a name or an address.
 *
 * @param text What was typed. One character can be a whole name; nothing finds nobody and asks nothing.
 * @see https://learn.microsoft.com/graph/search-query-parameter
 */
export async function searchPeople(graph: Graph, text: string): Promise<Found> {
  const words = text.trim();
  if (words === '') return { ok: true, people: [] };
  const search = FIELDS.map((field) => quoted(`${field}:${words}`)).join(' OR ');
  const query = new URLSearchParams({
    $search: search,
    $select: 'id,displayName,userPrincipalName',
    $top: String(MOST),
  });
  const reply = await graph.send({
    path: `/users?${query.toString().replaceAll('+', '%20')}`,
    scopes: ['User.ReadBasic.All'],
    headers: { ConsistencyLevel: 'eventual' },
  });
  return reply.ok ? readPeople(reply.body) : reply;
}

const quoted = (clause: string): string => `"${clause.replace(/["\\]/g, '\\$&')}"`;

/** Those whom one can choose; a row that cannot be read hides nobody else. */
function readPeople(body: unknown): Found {
  const rows = rowsOf(body);
  const people = rows?.flatMap((row) => readPerson(row) ?? []);
  const isUnread = people?.length === 0 && rows?.length !== 0;
  return !people || isUnread ? { ok: false, fault: { reason: 'malformed' } } : { ok: true, people };
}

/** A person out of one row of a list; undefined when the row is not one of a person. */
const readPerson = (row: unknown): FoundPerson | undefined =>
  attempt(() => {
    const person = new Json(row);
    const address = person.text('userPrincipalName');
    const name = attempt(() => person.text('displayName')) ?? address;
    return { id: person.guid('id'), name, address };
  });
