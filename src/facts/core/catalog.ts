import { isRecord } from './json.ts';
import type { Product, ProductData } from './product.ts';
import { SkuTable, type SkuData } from './skus.ts';

/** The products that a guide's facts are about, as data: one file that readers load on sign-in. */
export interface CatalogData {
  /** By id. */
  readonly products: Readonly<Record<string, ProductData>>;
  readonly skus: SkuData;
}

export const emptyCatalog: CatalogData = {
  products: {},
  skus: { carriers: [], others: {} },
};

export class Catalog {
  readonly #data: CatalogData;
  readonly #skus: SkuTable;

  constructor(data: CatalogData) {
    this.#data = data;
    this.#skus = new SkuTable(data.skus);
  }

  get ids(): readonly string[] {
    return Object.keys(this.#data.products);
  }

  /** The product with this id, if the site has it. */
  product(id: string): Product | undefined {
    const { products } = this.#data;
    const data = Object.hasOwn(products, id) ? products[id] : undefined;
    return data && { ...data, id, skus: this.#skus };
  }
}

/** Whether a value that was loaded is a catalog. */
export function isCatalogData(value: unknown): value is CatalogData {
  if (!isRecord(value) || !isRecord(value['products']) || !isRecord(value['skus'])) return false;
  const { carriers, others } = value['skus'];
  return Array.isArray(carriers) && isRecord(others);
}
