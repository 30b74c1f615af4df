import type { ProductRef } from './evidence.ts';
import { attempt, rowsOf, type Json } from './json.ts';
import type { Plan } from './plans.ts';
import { productRef } from './product-ref.ts';
import { knownProduct, plansOfProduct } from './products.ts';

/** A product that a person has, and what it means for certain plans. */
export interface License {
  readonly product: ProductRef;
  /** Plans that it includes and that are turned on. */
  readonly on: readonly Plan[];
  /** Plans that are turned off in it. These must be included, whatever the table says. */
  readonly off: readonly Plan[];
  /** Plans that it may include, because the product is newer than the table. */
  readonly unknown: readonly Plan[];
}

/** A person's products, as far as they can be read. */
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
export function licenses(person: Json, plans: readonly Plan[]): Licenses {
  const { rows, isPatchy } = rowsOf(person, 'assignedLicenses');
  const all = rows.flatMap((row) => attempt(() => license(row, plans)) ?? []);
  return { all, isPatchy: isPatchy || all.length < rows.length };
}

function license(row: Json, plans: readonly Plan[]): License {
  const id = row.guid('skuId');
  const disabled = row.guids('disabledPlans');
  const isOff = (plan: Plan) => disabled.includes(plan.id);
  const carried = plansOfProduct(id, plans);
  return {
    product: productRef(id),
    on: carried.filter((plan) => !isOff(plan)),
    off: plans.filter(isOff),
    unknown: knownProduct(id) ? [] : plans.filter((plan) => !isOff(plan)),
  };
}
