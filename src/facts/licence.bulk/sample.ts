import { forEveryone, type FactSample, type Row } from '../core/sample.ts';

/** `recentChanges` of the organization: how many people's licenses changed in the last hours. */
export const sample: FactSample = {
  calls: [
    {
      path: '/auditLogs/directoryAudits',
      scopes: forEveryone('AuditLog.Read.All'),
      needsRole: true,
      answer: (organization, { hoursAgo }) =>
        Array.from({ length: organization.count('recentChanges') }, (_, at) =>
          licenseChange(at, hoursAgo(1 + at / 10)),
        ),
      // Graph may return fewer rows than requested; small pages ensure that we handle that.
      pageSize: 20,
      filter: 'required',
    },
  ],
};

function licenseChange(at: number, activityDateTime: string): Row {
  return {
    id: `Directory_${at}`,
    category: 'UserManagement',
    result: 'success',
    activityDisplayName: 'Change user license',
    activityDateTime,
    targetResources: [
      {
        id: `2f6c1f00-00ff-4a6e-8f00-${String(at).padStart(12, '0')}`,
        displayName: null,
        type: 'User',
        userPrincipalName: `colleague${at}@harbourbooks.example`,
      },
    ],
  };
}
