import { forEveryone, rowsAsGiven, type FactSample } from '../core/sample.ts';

/** `services` and `issues` of the organization, as Graph has them. */
export const sample: FactSample = {
  calls: [
    {
      path: '/admin/serviceAnnouncement/healthOverviews',
      scopes: forEveryone('ServiceHealth.Read.All'),
      needsRole: true,
      answer: (organization) => rowsAsGiven(organization, 'services'),
      pageSize: 1,
    },
    {
      path: '/admin/serviceAnnouncement/issues',
      scopes: forEveryone('ServiceHealth.Read.All'),
      needsRole: true,
      answer: (organization, { hoursAgo }) =>
        rowsAsGiven(organization, 'issues').map((row) => ({
          ...row,
          startDateTime: hoursAgo(Number(row['hoursAgo'])),
        })),
      filter: 'required',
    },
  ],
};
