/** The application of a product, as the organization's directory has it. */
import { askAboutOrganization, quoteFilter, type Ask } from '../core/ask.ts';
import { attempt, Unreadable, type Json } from '../core/json.ts';
import type { Product } from '../core/product.ts';
import type { Source } from '../core/source.ts';

/**
 * The application's own entry in the organization's directory.
 *
 * @param product one that has applications
 * @see https://learn.microsoft.com/graph/api/serviceprincipal-list
 */
export function askApplication(product: Product): Ask {
  return askAboutOrganization(
    `/servicePrincipals?$filter=appId eq ${quoteFilter(appOf(product))}`,
    'Application.Read.All',
    { select: ['appId', 'accountEnabled', 'appRoleAssignmentRequired'] },
  );
}

/**
 * The entry in the response; undefined if the directory has none. The application may then be
 * missing (AADSTS500011), or nobody has signed in to it yet.
 *
 * @throws Unreadable if an entry cannot be read that may be the one
 */
export function findApplication(source: Source, product: Product): Json | undefined {
  const { rows, isPatchy } = source.list(askApplication(product));
  const ids = rows.map((row) => attempt(() => row.guid('appId')));
  const app = rows[ids.indexOf(appOf(product))];
  if (!app && (isPatchy || ids.includes(undefined)))
    throw new Unreadable({ reason: 'malformed' }, 'appId');
  return app;
}

/** The application that people sign in to comes first. */
function appOf({ apps: [first = ''] }: Product): string {
  return first;
}
