import type { Plan } from './plan.ts';
import type { SkuTable } from './skus.ts';

/** A product that guides are about, as far as facts need it: `content/products/<id>.yaml`. */
export interface ProductData {
  /** Today's name. */
  readonly name: string;
  /** The GUIDs (lower case) of its applications; the one that people sign in to comes first. */
  readonly apps: readonly string[];
  /** The names and ids that it has, and had, in Microsoft's service health. */
  readonly services: readonly string[];
  /** The plans that give access to it, each on its own. */
  readonly plans: readonly Plan[];
}

/** A product, along with what Microsoft sells that may include its plans. */
export interface Product extends ProductData {
  readonly id: string;
  readonly skus: SkuTable;
}
