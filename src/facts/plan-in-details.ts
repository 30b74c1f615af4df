/** Whether someone has a plan, according to their license details. */
import type { ProductRef } from './evidence.ts';
import { attempt, rowsOf, Unreadable, type Json } from './json.ts';
import type { PlanAnswer } from './plan-of-person.ts';
import { planWithId, type Plan } from './plans.ts';
import type { Source } from './source.ts';
import { productRef } from './product-ref.ts';

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
  readonly product: ProductRef;
  readonly state: (typeof stateByStatus)[keyof typeof stateByStatus];
}

/**
 * Looks for the plans in the response to `askDetails`.
 *
 * @returns undefined if no product includes them; the details do not say why. A failed group
 * assignment looks the same.
 * @throws Unreadable if a plan is assigned but neither on nor off
 */
export function planInDetails(source: Source, plans: readonly Plan[]): PlanAnswer | undefined {
  const { rows, isPatchy, complete } = source.list('details');
  const products = rows.map((row) => attempt(() => plansIn(row, plans)));
  const seen = products.flatMap((product) => product?.seen ?? []);
  const [on, off] = [inState(seen, 'on'), inState(seen, 'off')];
  if (on.length > 0)
    return {
      choice: 'yes',
      evidence: [
        ...on.map(({ plan }) => ({ kind: 'plan', plan: plan.title, state: 'on' }) as const),
        ...on.map(({ product }) => ({ kind: 'license', product }) as const),
      ],
    };
  if (inState(seen, 'pending').length > 0) throw new Unreadable({ reason: 'pending' });
  if (inState(seen, 'error').length > 0) throw new Unreadable({ reason: 'plan-error' });
  if (isPatchy || products.some((product) => product?.isPatchy !== false))
    throw new Unreadable({ reason: 'malformed' });
  if (!complete) throw new Unreadable({ reason: 'incomplete' });
  const evidence = off.map(({ product }) => ({ kind: 'plan-off', product }) as const);
  return off.length > 0 ? { choice: 'plan-off', evidence } : undefined;
}

function inState(seen: readonly Seen[], wanted: Seen['state']): readonly Seen[] {
  return seen.filter(({ state }) => state === wanted);
}

/** The plans of one product; patchy if an unreadable row may be about them. */
function plansIn(row: Json, plans: readonly Plan[]) {
  const id = row.guid('skuId');
  const product = productRef(
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
    if (plan && state) return [{ plan, product, state }];
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
