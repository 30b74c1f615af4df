import { ask } from './ask.ts';

/**
 * The products of a person, each with its plans and how far they are set up. Microsoft asks no more
 * than this scope for it, to which people can usually agree themselves, while all that
 * `ask-person.ts` reads takes an administrator. It has no dates, no groups and no failed assignments.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-licensedetails
 */
export const askDetails = ask(
  'details',
  '{person}/licenseDetails?$select=skuId,skuPartNumber,servicePlans',
  'LicenseAssignment.Read.All',
);
