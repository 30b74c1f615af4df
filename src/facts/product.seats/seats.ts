/** The seats that a subscription of the organization has to offer. */
import type { Evidence } from '../core/evidence.ts';
import type { Json } from '../core/json.ts';
import type { Product } from '../core/product.ts';
import { skuOf, specialOf, statesOf, statusOf } from '../plans/subscriptions.ts';
import { grace, noSeats, seats, type SeatlessReason } from './evidence.ts';

/** One row of `subscribedSkus`, judged. */
export interface Seats {
  /**
   * `other`: includes none of the plans. `gone`: the subscription no longer exists.
   * `not-for-people`: cannot be assigned to anyone, so it does not count. `grace`: only has seats
   * of an expired subscription. `unclear`: its numbers or states contradict each other.
   */
  readonly verdict: 'other' | 'gone' | 'not-for-people' | 'free' | 'grace' | 'none' | 'unclear';
  readonly evidence: readonly Evidence[];
}

/**
 * States in which a seat provides the plan, now or once provisioned; “Disabled” and “Error” never
 * do.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceplaninfo
 */
const usableStates = ['Success', 'PendingInput', 'PendingActivation', 'PendingProvisioning'];

/**
 * Judges a subscription by its row.
 *
 * @throws Unreadable if the row lacks what the judgment needs, or may include the plans
 * @see https://learn.microsoft.com/graph/api/resources/subscribedsku
 */
export function seatsOf(row: Json, product: Product): Seats {
  const carried = statesOf(row, product.plans);
  if (carried.length === 0) return { verdict: 'other', evidence: [] };
  const status = statusOf(row);
  if (status === 'Deleted') return { verdict: 'gone', evidence: [] };
  const sku = skuOf(row, product);
  const seatless = (verdict: Seats['verdict'], why: SeatlessReason): Seats => ({
    ...{ verdict, evidence: [noSeats.note({ sku, why })] },
  });
  const special = specialOf(row, sku, product);
  if (special) return seatless('not-for-people', special);

  const units = row.object('prepaidUnits');
  const [total, expired] = [units.count('enabled'), units.count('warning')];
  const used = row.count('consumedUnits');
  // Suspended and locked-out units are in neither number: they cannot be assigned.
  const isSuspended = status === 'Suspended' || status === 'LockedOut';
  const isUsable = carried.some((state) => usableStates.includes(state));
  const has = total > used ? 'free' : total + expired > used ? 'grace' : 'none';
  if (has !== 'none' && (isSuspended || !isUsable)) return { verdict: 'unclear', evidence: [] };
  if (isSuspended) return seatless('none', 'suspended');
  const counted = seats.note({ sku, used, total });
  const more = expired > 0 ? [grace.note({ count: expired })] : [];
  return { verdict: has, evidence: [counted, ...more] };
}
