import { attempt, type Json } from '../core/json.ts';
import { forEveryone, type FactSample, type Row } from '../core/sample.ts';
import { methodsOf, registeredNames } from '../registration/sample.ts';

/**
 * Follows from the `methods` of a person; `methodsForbidden` means that policy allows none of them.
 */
export const sample: FactSample = {
  calls: [
    {
      path: '/reports/authenticationMethods/userRegistrationDetails/{personId}',
      scopes: forEveryone('AuditLog.Read.All'),
      needsRole: true,
      answer: (person, { hoursAgo }) => registration(person, hoursAgo(5)),
    },
  ],
};

function registration(person: Json, lastUpdatedDateTime: string): Row {
  const methods = methodsOf(person);
  const isMfaRegistered = methods.some((method) => method !== 'email');
  return {
    id: person.text('id'),
    userPrincipalName: person.text('address'),
    userDisplayName: person.text('name'),
    isMfaRegistered,
    isMfaCapable: isMfaRegistered && attempt(() => person.flag('methodsForbidden')) !== true,
    methodsRegistered: methods.map((method) => registeredNames[method]),
    lastUpdatedDateTime,
  };
}
