/** The seats that a product of the organization has to offer. */
import type { Evidence, ProductRef, SeatlessReason } from './evidence.ts';
import { attempt, rowsOf, Unreadable, type Json } from './json.ts';
import { planWithId, type Plan } from './plans.ts';
import { productRef } from './product-ref.ts';
import { knownProduct } from './products.ts';

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
 * Judges a product by its row.
 *
 * @throws Unreadable if the row lacks what the judgment needs, or may include the plans
 * @see https://learn.microsoft.com/graph/api/resources/subscribedsku
 */
export function seatsOf(row: Json, plans: readonly Plan[]): Seats {
  const carried = carriedIn(row, plans);
  if (carried.length === 0) return { verdict: 'other', evidence: [] };
  const status = statusOf(row);
  if (status === 'Deleted') return { verdict: 'gone', evidence: [] };
  const id = row.guid('skuId');
  const part = knownProduct(id)
    ? attempt(() => row.text('skuPartNumber'))
    : row.text('skuPartNumber');
  const product = productRef(id, part);
  const seatless = (verdict: Seats['verdict'], why: SeatlessReason): Seats => ({
    ...{ verdict, evidence: [{ kind: 'no-seats', product, why }] },
  });
  if (classOf(row) === 'Company') return seatless('not-for-people', 'company');
  const special = specialOf(product);
  if (special) return seatless('not-for-people', special);

  const units = row.object('prepaidUnits');
  const [total, grace] = [units.count('enabled'), units.count('warning')];
  const used = row.count('consumedUnits');
  // Suspended and locked-out units are in neither number: they cannot be assigned.
  const isSuspended = status === 'Suspended' || status === 'LockedOut';
  const isUsable = carried.some((state) => usableStates.includes(state));
  const has = total > used ? 'free' : total + grace > used ? 'grace' : 'none';
  if (has !== 'none' && (isSuspended || !isUsable)) return { verdict: 'unclear', evidence: [] };
  if (isSuspended) return seatless('none', 'suspended');
  return { verdict: has, evidence: [{ kind: 'seats', product, used, total, grace }] };
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
function specialOf({ id, part = '', name }: ProductRef): 'trial' | 'unattended' | undefined {
  const names = `${part} ${knownProduct(id)?.part ?? ''} ${name}`;
  if (trialPattern.test(names)) return 'trial';
  return unattendedPattern.test(names) ? 'unattended' : undefined;
}
