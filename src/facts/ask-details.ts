import { ask } from './ask.ts';

/**
 * A person's products, each with its plans and their provisioning status. This needs only a scope
 * that people can usually consent to themselves, while everything that `ask-person.ts` reads needs
 * an administrator's consent. It has no dates, groups, or failed assignments.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-licensedetails
 */
export const askDetails = ask(
  'details',
  '{person}/licenseDetails?$select=skuId,skuPartNumber,servicePlans',
  'LicenseAssignment.Read.All',
);
