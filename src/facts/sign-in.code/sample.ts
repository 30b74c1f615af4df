import { attempt, type Json } from '../core/json.ts';
import { forEveryone, type FactSample, type Row, type SampleContext } from '../core/sample.ts';

/** `signIns` of a person: a number of Microsoft’s (0: it worked), the app, and how long ago. */
export const sample: FactSample = {
  calls: [
    {
      path: '/auditLogs/signIns',
      scopes: forEveryone('AuditLog.Read.All'),
      needsRole: true,
      answer: (organization, context) =>
        organization.rows('people').flatMap((person) => signInsOf(person, context)),
      filter: 'required',
    },
  ],
};

function signInsOf(person: Json, { hoursAgo }: SampleContext): readonly Row[] {
  const rows = person.has('signIns') ? person.rows('signIns') : [];
  return rows.map((row, at) => ({
    id: `${person.text('id')}-${at}`,
    createdDateTime: hoursAgo(row.count('hoursAgo')),
    userId: person.text('id'),
    appId: row.text('appId'),
    appDisplayName: row.text('app'),
    conditionalAccessStatus: attempt(() => row.text('conditionalAccess')) ?? 'notApplied',
    isInteractive: true,
    status: { errorCode: row.count('number') },
  }));
}
