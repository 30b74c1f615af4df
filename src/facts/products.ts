import type { Plan } from './plans.ts';
import otherNames from './product-names.json' with { type: 'json' };
import carriers from './products.json' with { type: 'json' };

/**
 * A product that includes a plan: its GUID, Microsoft's part number, its name, its plans' names.
 */
export interface Product {
  readonly id: string;
  readonly part: string;
  readonly name: string;
  readonly plans: readonly string[];
}

/** Microsoft's table as stored by the site. */
export interface ProductTable {
  readonly carriers: readonly Product[];
  /** The names of all other products, by `shortId`. */
  readonly others: Readonly<Record<string, string>>;
}

/** What the table says about a product; without `plans`, it includes none of ours. */
export type KnownProduct = Pick<Product, 'name' | 'plans'> & Partial<Pick<Product, 'part'>>;

const products: ReadonlyMap<string, Product> = new Map(carriers.map((row) => [row.id, row]));
const others: Readonly<Record<string, string>> = otherNames;

/**
 * Abbreviates a GUID where only a name depends on it. Full GUIDs are random and hardly compress:
 * they would more than double what readers download.
 */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

/**
 * The product with this GUID (lower case), if Microsoft's table has it. "Known, without the plan"
 * is not the same as "unknown": a product that is newer than the table may include anything.
 */
export function knownProduct(id: string): KnownProduct | undefined {
  const carrier = products.get(id);
  if (carrier) return carrier;
  const key = shortId(id);
  const name = Object.hasOwn(others, key) ? others[key] : undefined;
  return name === undefined ? undefined : { name, plans: [] };
}

/** Which of `plans` the product with this GUID includes, as far as the table knows. */
export function plansOfProduct(id: string, plans: readonly Plan[]): readonly Plan[] {
  const carried = products.get(id)?.plans ?? [];
  return plans.filter((plan) => carried.includes(plan.name));
}
