/** What the organization has bought, as far as several facts read it. */
import { askAboutOrganization } from '../core/ask.ts';
import { attempt, rowsOf, Unreadable, type Json } from '../core/json.ts';
import { planWithId, type Plan } from '../core/plan.ts';
import type { Product } from '../core/product.ts';
import type { SkuRef } from '../core/skus.ts';

/** @see https://learn.microsoft.com/graph/api/subscribedsku-list */
export const askSubscriptions = askAboutOrganization(
  '/subscribedSkus',
  'LicenseAssignment.Read.All',
  { pages: 5 },
);

/** Roles that may read it, least privileged first. */
export const subscriptionRoles = ['Directory Readers', 'Global Reader'];

const statuses = ['Enabled', 'Warning', 'Suspended', 'LockedOut', 'Deleted'] as const;
export type SubscriptionStatus = (typeof statuses)[number];

/** Trials that people start themselves; administrators can only turn that off. */
const trialPattern = /trial|explorator|viral/iu;

/** Licenses for software robots. */
const unattendedPattern = /unattended|_RPA\d/iu;

/**
 * The states of those plans that a subscription includes, in this tenant; empty if it includes none.
 *
 * @throws Unreadable if the row may include them
 */
export function statesOf(row: Json, plans: readonly Plan[]): readonly string[] {
  const { rows, isPatchy } = rowsOf(row, 'servicePlans');
  const ids = rows.map((line) => attempt(() => line.guid('servicePlanId')));
  const carried = rows.filter((_, at) => planWithId(plans, ids[at] ?? ''));
  if (carried.length === 0 && (isPatchy || ids.includes(undefined)))
    throw new Unreadable({ reason: 'malformed' }, 'servicePlanId');
  return carried.map((line) => attempt(() => line.text('provisioningStatus')) ?? '');
}

/** The status of a subscription. */
export function statusOf(row: Json): SubscriptionStatus {
  const status = row.text('capabilityStatus');
  const found = statuses.find((one) => one === status);
  if (found) return found;
  throw new Unreadable({ reason: 'malformed' }, 'capabilityStatus');
}

/** What was bought. The part number is needed only for what Microsoft's table does not know. */
export function skuOf(row: Json, { skus }: Product): SkuRef {
  const id = row.guid('skuId');
  const part = skus.known(id)
    ? attempt(() => row.text('skuPartNumber'))
    : row.text('skuPartNumber');
  return skus.ref(id, part);
}

/**
 * Why a subscription cannot be assigned to people, if so: “Only SKUs with target class User are
 * assignable.” Graph has no field for the others, but Microsoft's names indicate them, even for new
 * products.
 */
export function specialOf(
  row: Json,
  { id, part = '', name }: SkuRef,
  { skus }: Product,
): 'company' | 'trial' | 'unattended' | undefined {
  const target = row.text('appliesTo');
  if (target === 'Company') return 'company';
  if (target !== 'User') throw new Unreadable({ reason: 'malformed' }, 'appliesTo');
  const names = `${part} ${skus.known(id)?.part ?? ''} ${name}`;
  if (trialPattern.test(names)) return 'trial';
  return unattendedPattern.test(names) ? 'unattended' : undefined;
}
