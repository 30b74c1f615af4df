import { forEveryone, rowsAsGiven, type FactSample } from '../core/sample.ts';

/** `services` of the organization, as Graph has them. */
export const sample: FactSample = {
  calls: [
    {
      path: '/admin/serviceAnnouncement/healthOverviews',
      scopes: forEveryone('ServiceHealth.Read.All'),
      needsRole: true,
      answer: (organization) => rowsAsGiven(organization, 'services'),
      pageSize: 1,
    },
  ],
};
