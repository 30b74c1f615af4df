import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { attempt, Unreadable, type Json } from '../core/json.ts';
import { productParameter } from '../core/parameters.ts';
import type { Product } from '../core/product.ts';
import type { SkuRef } from '../core/skus.ts';
import {
  askSubscriptions,
  skuOf,
  specialOf,
  statesOf,
  statusOf,
  subscriptionRoles,
} from '../plans/subscriptions.ts';

/** From best to worst, in the order that a subscription that is not renewed goes through. */
const states = ['enabled', 'warning', 'suspended', 'locked-out'] as const;
type State = (typeof states)[number];

const stateByStatus = {
  Enabled: 'enabled',
  Warning: 'warning',
  Suspended: 'suspended',
  LockedOut: 'locked-out',
  Deleted: undefined,
} as const;

/** A subscription and its state. */
const subscription = defineEvidence('subscription', { sku: 'sku', state: states });
const noSubscription = defineEvidence('no-subscription', {});

/**
 * The state of the organization's subscription to something with the product: the best one, as any
 * of them can be assigned. “Warning” still works, in a grace period; “suspended” keeps the data only.
 * Trials that people start themselves, licenses for robots, and what belongs to the organization as a
 * whole say nothing about it.
 */
export const fact = defineFact('product.state', {
  answers: [...states, 'none'],
  parameters: { product: productParameter('plans') },
  asks: () => ({ always: [askSubscriptions] }),
  roles: subscriptionRoles,
  page: 'https://learn.microsoft.com/graph/api/resources/subscribedsku',
  evidence: [subscription, noSubscription],
  judge: (source, { product }) => {
    const { rows, isPatchy, complete } = source.list(askSubscriptions);
    const read = rows.map((row) => attempt(() => subscriptionIn(row, product)));
    const ours = read.flatMap((one) => one ?? []);
    source.note(...ours.map((one) => subscription.note(one)));
    const best = states.find((state) => ours.some((one) => one.state === state));
    if (best === 'enabled') return choose(best);
    // What was not read may be in a better state.
    if (!complete) throw new Unreadable({ reason: 'incomplete' });
    if (isPatchy || read.includes(undefined)) throw new Unreadable({ reason: 'malformed' });
    if (best) return choose(best);
    source.note(noSubscription.note({}));
    return choose('none');
  },
});

/** The subscription in a row, if it gives people the product; empty otherwise. */
function subscriptionIn(
  row: Json,
  product: Product,
): readonly { readonly sku: SkuRef; readonly state: State }[] {
  if (statesOf(row, product.plans).length === 0) return [];
  const state = stateByStatus[statusOf(row)];
  const sku = skuOf(row, product);
  return state && !specialOf(row, sku, product) ? [{ sku, state }] : [];
}
