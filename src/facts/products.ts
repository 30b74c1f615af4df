import type { Plan } from './plans.ts';
import table from './products.json' with { type: 'json' };

/** A product that carries a base plan: GUID, Microsoft's part number, its name, its plans' names. */
export interface Product {
  readonly id: string;
  readonly part: string;
  readonly name: string;
  readonly plans: readonly string[];
}

const products: ReadonlyMap<string, Product> = new Map(table.map((row) => [row.id, row]));

/** The product with this GUID (lower case), when it carries a base plan. */
export const productWithId = (id: string): Product | undefined => products.get(id);

/** Those of `plans` that the product with this GUID carries. */
export function plansOfProduct(id: string, plans: readonly Plan[]): readonly Plan[] {
  const carried = products.get(id)?.plans ?? [];
  return plans.filter((plan) => carried.includes(plan.name));
}

/** What to call a product on screen: its name, or its GUID when it is none of ours. */
export const productName = (id: string): string => products.get(id)?.name ?? id;
