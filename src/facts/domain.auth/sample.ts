import type { Json } from '../core/json.ts';
import { forEveryone, rowsAsGiven, type FactSample } from '../core/sample.ts';

/** `domains` of the organization, as Graph has them; by default those of its people, managed. */
export const sample: FactSample = {
  calls: [
    {
      path: '/domains',
      scopes: forEveryone('Domain.Read.All'),
      needsRole: false,
      answer: (organization) =>
        organization.has('domains')
          ? rowsAsGiven(organization, 'domains')
          : domainsOf(organization).map((id) => ({ id, authenticationType: 'Managed' })),
    },
  ],
};

function domainsOf(organization: Json): readonly string[] {
  const addresses = organization.rows('people').map((person) => person.text('address'));
  return [...new Set(addresses.map((address) => address.replace(/^.*@/u, '')))];
}
