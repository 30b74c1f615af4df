import type { Json } from '../core/json.ts';
import { forEveryone, type FactSample, type Row, type SampleContext } from '../core/sample.ts';
import { servicePlans } from '../plans/sample.ts';

/** `subscriptions` of the organization: what it bought, how many, and how many are in use. */
export const sample: FactSample = {
  calls: [
    {
      path: '/subscribedSkus',
      scopes: forEveryone('LicenseAssignment.Read.All'),
      needsRole: true,
      answer: (organization, context) =>
        organization.rows('subscriptions').map((row) => subscription(row, context)),
      filter: 'refused',
    },
  ],
};

/** The subscription may have been canceled: then its seats can no longer be assigned. */
function subscription(row: Json, { sku }: SampleContext): Row {
  const sold = sku(row.text('sku'));
  const isSuspended = row.has('isSuspended');
  const bought = row.count('bought');
  const none = { enabled: 0, suspended: 0, warning: 0, lockedOut: 0 };
  return {
    skuId: sold.id,
    skuPartNumber: sold.part,
    appliesTo: 'User',
    capabilityStatus: isSuspended ? 'Suspended' : 'Enabled',
    consumedUnits: row.count('used'),
    prepaidUnits: { ...none, ...(isSuspended ? { suspended: bought } : { enabled: bought }) },
    servicePlans: servicePlans(sold, () => 'Success'),
  };
}
