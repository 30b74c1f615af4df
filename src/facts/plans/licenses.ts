import { attempt, rowsOf, type Json } from '../core/json.ts';
import type { Plan } from '../core/plan.ts';
import type { Product } from '../core/product.ts';
import type { SkuRef } from '../core/skus.ts';

/** What a person was assigned, and what it means for the plans of a product. */
export interface License {
  readonly sku: SkuRef;
  /** Plans that it includes and that are turned on. */
  readonly on: readonly Plan[];
  /** Plans that are turned off in it. These must be included, whatever the table says. */
  readonly off: readonly Plan[];
  /** Plans that it may include, because it is newer than the table. */
  readonly unknown: readonly Plan[];
}

/** A person's licenses, as far as they can be read. */
export interface Licenses {
  readonly all: readonly License[];
  /** Whether there are others that could not be read. */
  readonly isPatchy: boolean;
}

/**
 * The rows of a person's `assignedLicenses`.
 *
 * @throws Unreadable if the list itself is absent or null
 * @see https://learn.microsoft.com/graph/api/resources/assignedlicense
 */
export function licenses(person: Json, product: Product): Licenses {
  const { rows, isPatchy } = rowsOf(person, 'assignedLicenses');
  const all = rows.flatMap((row) => attempt(() => license(row, product)) ?? []);
  return { all, isPatchy: isPatchy || all.length < rows.length };
}

function license(row: Json, { plans, skus }: Product): License {
  const id = row.guid('skuId');
  const disabled = row.guids('disabledPlans');
  const isOff = (plan: Plan) => disabled.includes(plan.id);
  const carried = skus.plansIn(id, plans);
  return {
    sku: skus.ref(id),
    on: carried.filter((plan) => !isOff(plan)),
    off: plans.filter(isOff),
    unknown: skus.known(id) ? [] : plans.filter((plan) => !isOff(plan)),
  };
}
