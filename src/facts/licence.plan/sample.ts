import type { FactSample } from '../core/sample.ts';
import { detailsOf, licenseFields } from '../plans/sample.ts';

export const sample: FactSample = {
  record: licenseFields,
  calls: [
    {
      path: '{person}/licenseDetails',
      scopes: {
        me: ['LicenseAssignment.Read.All', 'User.Read', 'User.Read.All'],
        other: ['LicenseAssignment.Read.All', 'User.Read.All'],
      },
      needsRole: true,
      answer: detailsOf,
    },
  ],
};
