import type { Plan } from './plans.ts';
import otherNames from './product-names.json' with { type: 'json' };
import carriers from './products.json' with { type: 'json' };

/** A product that carries a plan: GUID, Microsoft's part number, its name, its plans' names. */
export interface Product {
  readonly id: string;
  readonly part: string;
  readonly name: string;
  readonly plans: readonly string[];
}

/** Microsoft's table as the site keeps it. */
export interface ProductTable {
  readonly carriers: readonly Product[];
  /** The names of all other products, by `shortId`. */
  readonly others: Readonly<Record<string, string>>;
}

/** What the table says of a product; without `plans` it carries none of ours. */
export type KnownProduct = Pick<Product, 'name' | 'plans'> & Partial<Pick<Product, 'part'>>;

const products: ReadonlyMap<string, Product> = new Map(carriers.map((row) => [row.id, row]));
const others: Readonly<Record<string, string>> = otherNames;

/**
 * What stands for a GUID where nothing rests on it but a name. Whole GUIDs are random and hardly
 * compress: with them the table would more than double what a reader downloads.
 */
export const shortId = (id: string): string => id.slice(0, 8);

/**
 * The product with this GUID (lower case), when Microsoft's table has it. "Known, and carries no
 * plan" is not the same as "unknown": a product that is newer than the table may carry anything.
 */
export function knownProduct(id: string): KnownProduct | undefined {
  const carrier = products.get(id);
  if (carrier) return carrier;
  const key = shortId(id);
  const name = Object.hasOwn(others, key) ? others[key] : undefined;
  return name === undefined ? undefined : { name, plans: [] };
}

/** Those of `plans` that the product with this GUID carries, as far as the table knows. */
export function plansOfProduct(id: string, plans: readonly Plan[]): readonly Plan[] {
  const carried = products.get(id)?.plans ?? [];
  return plans.filter((plan) => carried.includes(plan.name));
}
