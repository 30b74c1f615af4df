import { ask } from './ask.ts';

/**
 * Every field of a person that a fact reads. They are named because Graph leaves most of them out
 * otherwise.
 */
export const personFields =
  'id,displayName,userPrincipalName,accountEnabled,usageLocation,' +
  'assignedLicenses,assignedPlans,licenseAssignmentStates';

/** @see https://learn.microsoft.com/graph/api/user-get */
export const askPerson = ask('person', `{person}?$select=${personFields}`, {
  me: 'User.Read',
  other: 'User.Read.All',
});
