import { defineEvidence } from '../core/evidence.ts';

/** The seats of a subscription. Commands can only assign those that are free. */
export const seats = defineEvidence(
  'seats',
  { sku: 'sku', used: 'count', total: 'count' },
  { inScripts: ({ used, total }) => (total > used ? { field: 'sku', rank: 1 } : undefined) },
);

/** Seats of an expired subscription, in addition to those before it. */
export const grace = defineEvidence('grace', { count: 'count' });

/** Why a subscription has no seat that can be assigned to a person. */
const seatlessReasons = ['suspended', 'trial', 'unattended', 'company'] as const;
export type SeatlessReason = (typeof seatlessReasons)[number];

export const noSeats = defineEvidence('no-seats', { sku: 'sku', why: seatlessReasons });

/** How many subscriptions the organization has, if none of them includes a plan. */
export const subscriptions = defineEvidence('products', { count: 'count' });
