/** Whether someone has a plan, according to their license details. */
import { attempt, rowsOf, Unreadable, type Json } from '../core/json.ts';
import { planWithId, type Plan } from '../core/plan.ts';
import type { Product } from '../core/product.ts';
import type { SkuRef } from '../core/skus.ts';
import type { Source } from '../core/source.ts';
import { askDetails } from './ask-details.ts';
import { licensed, planOff, planOn } from './evidence.ts';
import type { PlanAnswer } from './plan-of-person.ts';

/**
 * The provisioning status of a plan's service. "Disabled" means turned off; the pending states mean
 * that a plan is assigned and waits for its service, for an administrator, or for Microsoft.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceplaninfo
 */
const stateByStatus = {
  Success: 'on',
  Disabled: 'off',
  PendingInput: 'pending',
  PendingActivation: 'pending',
  PendingProvisioning: 'pending',
  Error: 'error',
} as const;

interface Seen {
  readonly plan: Plan;
  readonly sku: SkuRef;
  readonly state: (typeof stateByStatus)[keyof typeof stateByStatus];
}

/**
 * Looks for the plans in the response to `askDetails`.
 *
 * @returns undefined if no product includes them; the details do not say why. A failed group
 * assignment looks the same.
 * @throws Unreadable if a plan is assigned but neither on nor off
 */
export function planInDetails(source: Source, product: Product): PlanAnswer | undefined {
  const { rows, isPatchy, complete } = source.list(askDetails);
  const held = rows.map((row) => attempt(() => plansIn(row, product)));
  const seen = held.flatMap((one) => one?.seen ?? []);
  const [on, off] = [inState(seen, 'on'), inState(seen, 'off')];
  if (on.length > 0)
    return {
      choice: 'yes',
      evidence: [
        ...on.map(({ plan }) => planOn.note({ plan: plan.title, state: 'on' })),
        ...on.map(({ sku }) => licensed.note({ sku })),
      ],
    };
  if (inState(seen, 'pending').length > 0) throw new Unreadable({ reason: 'licence.plan/pending' });
  if (inState(seen, 'error').length > 0)
    throw new Unreadable({ reason: 'licence.plan/plan-error' });
  if (isPatchy || held.some((one) => one?.isPatchy !== false))
    throw new Unreadable({ reason: 'malformed' });
  if (!complete) throw new Unreadable({ reason: 'incomplete' });
  const evidence = off.map(({ sku }) => planOff.note({ sku }));
  return off.length > 0 ? { choice: 'plan-off', evidence } : undefined;
}

function inState(seen: readonly Seen[], wanted: Seen['state']): readonly Seen[] {
  return seen.filter(({ state }) => state === wanted);
}

/** The plans of one product; patchy if an unreadable row may be about them. */
function plansIn(row: Json, { plans, skus }: Product) {
  const id = row.guid('skuId');
  const sku = skus.ref(
    id,
    attempt(() => row.text('skuPartNumber')),
  );
  const inside = rowsOf(row, 'servicePlans');
  let { isPatchy } = inside;
  const seen = inside.rows.flatMap((line): Seen[] => {
    const planId = attempt(() => line.guid('servicePlanId'));
    const plan = planId === undefined ? undefined : planWithId(plans, planId);
    if (planId !== undefined && !plan) return [];
    const state = attempt(() => stateOf(line));
    if (plan && state) return [{ plan, sku, state }];
    isPatchy = true;
    return [];
  });
  return { seen, isPatchy };
}

function stateOf(line: Json): Seen['state'] {
  const status = line.text('provisioningStatus');
  if (isStatus(status)) return stateByStatus[status];
  throw new Unreadable({ reason: 'malformed' }, 'provisioningStatus');
}

function isStatus(text: string): text is keyof typeof stateByStatus {
  return Object.hasOwn(stateByStatus, text);
}
