import { forEveryone, rowsAsGiven, type FactSample } from '../core/sample.ts';

/** `isBlocked` of a person; `apps` of the organization, as Graph has them. */
export const sample: FactSample = {
  record: (person) => ({ accountEnabled: !person.has('isBlocked') }),
  calls: [
    {
      path: '/servicePrincipals',
      scopes: forEveryone('Application.Read.All'),
      needsRole: false,
      answer: (organization) => rowsAsGiven(organization, 'apps'),
      filter: 'required',
    },
  ],
};
