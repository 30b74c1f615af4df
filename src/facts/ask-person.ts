import { ask } from './ask.ts';

/**
 * Every property of a person that a fact reads. Graph omits most of them unless they are selected.
 */
const personFields =
  'id,displayName,userPrincipalName,accountEnabled,usageLocation,' +
  'assignedLicenses,assignedPlans,licenseAssignmentStates';

/** @see https://learn.microsoft.com/graph/api/user-get */
export const askPerson = ask('person', `{person}?$select=${personFields}`, {
  me: 'User.Read',
  other: 'User.Read.All',
});
