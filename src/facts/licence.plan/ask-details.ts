import { askAboutPerson } from '../core/ask.ts';

/**
 * A person's licenses, each with its plans and their provisioning status. This needs only a scope
 * that people can usually consent to themselves, while the person's record needs an administrator's
 * consent. It has no dates, groups, or failed assignments.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-licensedetails
 */
export const askDetails = askAboutPerson('{person}/licenseDetails', 'LicenseAssignment.Read.All', {
  select: ['skuId', 'skuPartNumber', 'servicePlans'],
});
