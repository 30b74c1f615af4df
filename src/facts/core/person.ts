import { isGuid } from './json.ts';

/** The person that a fact is about. `id` is a GUID or a user principal name. */
export type Person = { readonly kind: 'me' } | { readonly kind: 'other'; readonly id: string };

/**
 * The path of a person below `/v1.0`. The `#` in a guest's name would end the URL, and a leading
 * `$` would be read as a system resource, so both are handled differently.
 *
 * @example personPath({ kind: 'other', id: '$ana@fourthcoffee.example' })
 * // => "/users('%24ana%40fourthcoffee.example')"
 * @see https://learn.microsoft.com/graph/api/user-get
 */
export function personPath(person: Person): string {
  if (person.kind === 'me') return '/me';
  if (isGuid(person.id)) return `/users/${person.id}`;
  const name = encodeURIComponent(person.id.replaceAll("'", "''"));
  return person.id.startsWith('$')
    ? `/users('${name}')`
    : `/users/${encodeURIComponent(person.id)}`;
}
