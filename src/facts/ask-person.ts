import { ask } from './ask.ts';

/**
 * The person with every field that a fact reads. The fields are named because Graph leaves most of
 * them out otherwise.
 *
 * @see https://learn.microsoft.com/graph/api/user-get
 */
export const askPerson = ask(
  'person',
  '{person}?$select=id,displayName,userPrincipalName,accountEnabled,usageLocation,' +
    'assignedLicenses,assignedPlans,licenseAssignmentStates',
  { me: 'User.Read', other: 'User.Read.All' },
);
