/** The seats that a subscription of the organization has to offer. */
import type { Evidence } from '../core/evidence.ts';
import { attempt, rowsOf, Unreadable, type Json } from '../core/json.ts';
import { planWithId, type Plan } from '../core/plan.ts';
import type { Product } from '../core/product.ts';
import type { KnownSku, SkuRef } from '../core/skus.ts';
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

/** Trials that people start themselves; administrators can only turn that off. */
const trialPattern = /trial|explorator|viral/iu;

/**
 * States in which a seat provides the plan, now or once provisioned; “Disabled” and “Error” never
 * do.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceplaninfo
 */
const usableStates = ['Success', 'PendingInput', 'PendingActivation', 'PendingProvisioning'];

/** Licenses for software robots. */
const unattendedPattern = /unattended|_RPA\d/iu;

/**
 * Judges a subscription by its row.
 *
 * @throws Unreadable if the row lacks what the judgment needs, or may include the plans
 * @see https://learn.microsoft.com/graph/api/resources/subscribedsku
 */
export function seatsOf(row: Json, { plans, skus }: Product): Seats {
  const carried = carriedIn(row, plans);
  if (carried.length === 0) return { verdict: 'other', evidence: [] };
  const status = statusOf(row);
  if (status === 'Deleted') return { verdict: 'gone', evidence: [] };
  const id = row.guid('skuId');
  const known = skus.known(id);
  const part = known ? attempt(() => row.text('skuPartNumber')) : row.text('skuPartNumber');
  const sku = skus.ref(id, part);
  const seatless = (verdict: Seats['verdict'], why: SeatlessReason): Seats => ({
    ...{ verdict, evidence: [noSeats.note({ sku, why })] },
  });
  if (classOf(row) === 'Company') return seatless('not-for-people', 'company');
  const special = specialOf(sku, known);
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

/** The states of those plans that the product includes, in this tenant. */
function carriedIn(row: Json, plans: readonly Plan[]): readonly string[] {
  const { rows, isPatchy } = rowsOf(row, 'servicePlans');
  const ids = rows.map((line) => attempt(() => line.guid('servicePlanId')));
  const carried = rows.filter((_, at) => planWithId(plans, ids[at] ?? ''));
  if (carried.length === 0 && (isPatchy || ids.includes(undefined)))
    throw new Unreadable({ reason: 'malformed' }, 'servicePlanId');
  return carried.map((line) => attempt(() => line.text('provisioningStatus')) ?? '');
}

function statusOf(row: Json): string {
  const status = row.text('capabilityStatus');
  if (['Enabled', 'Warning', 'Suspended', 'LockedOut', 'Deleted'].includes(status)) return status;
  throw new Unreadable({ reason: 'malformed' }, 'capabilityStatus');
}

/** “Only SKUs with target class User are assignable.” */
function classOf(row: Json): string {
  const target = row.text('appliesTo');
  if (target === 'User' || target === 'Company') return target;
  throw new Unreadable({ reason: 'malformed' }, 'appliesTo');
}

/**
 * The table has no field for either, but Microsoft's names indicate them, even for new products.
 */
function specialOf(
  { part = '', name }: SkuRef,
  known: KnownSku | undefined,
): 'trial' | 'unattended' | undefined {
  const names = `${part} ${known?.part ?? ''} ${name}`;
  if (trialPattern.test(names)) return 'trial';
  return unattendedPattern.test(names) ? 'unattended' : undefined;
}
