import { attempt, type Json } from '../core/json.ts';
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

/** Where Microsoft counts the seats of a subscription, by its status. */
const unitsByStatus = {
  Enabled: 'enabled',
  Warning: 'warning',
  Suspended: 'suspended',
  LockedOut: 'lockedOut',
} as const;

/** The subscription may have expired (`status`): then its seats can no longer be assigned. */
function subscription(row: Json, { sku }: SampleContext): Row {
  const sold = sku(row.text('sku'));
  const status = statusOf(row);
  const bought = row.count('bought');
  const none = { enabled: 0, suspended: 0, warning: 0, lockedOut: 0 };
  return {
    skuId: sold.id,
    skuPartNumber: sold.part,
    appliesTo: 'User',
    capabilityStatus: status,
    consumedUnits: row.count('used'),
    prepaidUnits: { ...none, [unitsByStatus[status]]: bought },
    servicePlans: servicePlans(sold, () => 'Success'),
  };
}

function statusOf(row: Json): keyof typeof unitsByStatus {
  const status = attempt(() => row.text('status')) ?? 'Enabled';
  return isStatus(status) ? status : 'Enabled';
}

function isStatus(status: string): status is keyof typeof unitsByStatus {
  return Object.hasOwn(unitsByStatus, status);
}
