import { askAboutPerson } from '../core/ask.ts';
import type { Json } from '../core/json.ts';
import { soleObject } from '../core/sole-object.ts';
import type { Source } from '../core/source.ts';

/**
 * What the report on authentication methods says about a person: names of methods, and no numbers or
 * addresses. It runs some hours behind. `$select` is not supported.
 *
 * @see https://learn.microsoft.com/graph/api/userregistrationdetails-get
 */
export const askRegistration = askAboutPerson(
  '/reports/authenticationMethods/userRegistrationDetails/{personId}',
  'AuditLog.Read.All',
  {
    lackingClouds: ['china'],
    list: {
      path: '/reports/authenticationMethods/userRegistrationDetails',
      of: (row) => ({ id: row.guid('id'), body: row.value }),
    },
  },
);

/** The person's row in the report. */
export function registrationOf(source: Source): Json {
  return soleObject(source.body(askRegistration));
}
