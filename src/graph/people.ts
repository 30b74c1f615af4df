import type { Fault } from '../facts/core/reasons.ts';
import { attempt, Json } from '../facts/core/json.ts';
import type { Graph } from './client.ts';
import { rowsOf } from './pages.ts';

/** A person to choose. All three fields are private: never put them in a URL or a log. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** The people found, or why the search failed. */
export type Found =
  | { readonly ok: true; readonly people: readonly FoundPerson[] }
  | { readonly ok: false; readonly fault: Fault };

const fields = ['displayName', 'userPrincipalName', 'mail'];
const maxResults = 10;

/**
 * Searches for people by the beginning of a name or an address.
 *
 * @param text what was typed. A single character can be a whole name; an empty text finds nobody
 * and sends no request.
 * @see https://learn.microsoft.com/graph/search-query-parameter
 */
export async function searchPeople(graph: Graph, text: string): Promise<Found> {
  const words = text.trim();
  if (words === '') return { ok: true, people: [] };
  const search = fields.map((field) => quoted(`${field}:${words}`)).join(' OR ');
  const query = new URLSearchParams({
    $search: search,
    $select: 'id,displayName,userPrincipalName',
    $top: String(maxResults),
  });
  const reply = await graph.send({
    path: `/users?${query.toString().replaceAll('+', '%20')}`,
    scopes: ['User.ReadBasic.All'],
    headers: { ConsistencyLevel: 'eventual' },
  });
  return reply.ok ? readPeople(reply.body) : reply;
}

function quoted(clause: string): string {
  return `"${clause.replace(/["\\]/gu, '\\$&')}"`;
}

/** People in a response; an unreadable row does not affect the others. */
function readPeople(body: unknown): Found {
  const rows = rowsOf(body);
  const people = rows?.flatMap((row) => readPerson(row) ?? []);
  const isUnread = people?.length === 0 && rows?.length !== 0;
  return !people || isUnread ? { ok: false, fault: { reason: 'malformed' } } : { ok: true, people };
}

/** The person in a row of a list; undefined if the row is not about a person. */
function readPerson(row: unknown): FoundPerson | undefined {
  return attempt(() => {
    const person = new Json(row);
    const address = person.text('userPrincipalName');
    const name = attempt(() => person.text('displayName')) ?? address;
    return { id: person.guid('id'), name, address };
  });
}
