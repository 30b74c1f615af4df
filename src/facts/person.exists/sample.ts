import { attempt } from '../core/json.ts';
import { forEveryone, type FactSample } from '../core/sample.ts';

/** `deleted` of the organization: accounts that can still be restored. */
export const sample: FactSample = {
  calls: [
    {
      path: '/directory/deletedItems/microsoft.graph.user',
      scopes: forEveryone('User.Read.All'),
      needsRole: false,
      answer: (organization, { hoursAgo }) =>
        (attempt(() => organization.rows('deleted')) ?? []).map((row) => ({
          id: row.guid('id'),
          userPrincipalName: row.guid('id').replaceAll('-', '') + row.text('address'),
          deletedDateTime: hoursAgo(row.count('hoursAgo')),
        })),
      filter: 'refused',
    },
  ],
};
