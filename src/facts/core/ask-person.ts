import { askAboutPerson, type Ask } from './ask.ts';

/**
 * Fields of a person's record. Graph omits most of them unless they are selected, so a fact names
 * those that it reads, and facts that are read together share one request.
 *
 * @see https://learn.microsoft.com/graph/api/user-get
 * @see https://learn.microsoft.com/graph/api/user-list
 */
export function askPerson(...fields: readonly string[]): Ask {
  return askAboutPerson(
    '{person}',
    { me: 'User.Read', other: 'User.Read.All' },
    {
      select: ['id', ...fields],
      list: { path: '/users?$top=999', of: (row) => ({ id: row.guid('id'), body: row.value }) },
    },
  );
}
