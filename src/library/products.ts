/** The products on disk, and what facts need of them. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../author/diagnostic.ts';
import { Catalog, emptyCatalog, type CatalogData } from '../facts/core/catalog.ts';
import type { Plan } from '../facts/core/plan.ts';
import { shortId } from '../facts/core/skus.ts';
import { isQuestion, type GuideConfig } from '../guide/config.ts';
import { includesPlan, readMicrosoftTable, type MicrosoftTable } from './microsoft-table.ts';
import { parseProduct, type ProductFile } from './product-file.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';
import { contentFolder } from './environment.ts';

/** By id, which is the name of the file. */
export type Products = Readonly<Record<string, ProductFile>>;

/** Files that cannot be read are left out; `diagnostics` says what is wrong with them. */
export function readProducts(): {
  readonly products: Products;
  readonly diagnostics: readonly Diagnostic[];
} {
  const folder = join(contentFolder, 'products');
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.yaml'))
    : [];
  const files = names.sort().map((name) => {
    const path = join(folder, name);
    const { value, diagnostics } = parseProduct(
      readText(path),
      relativePath(path),
      readMicrosoftTable(),
    );
    return { id: name.replace(/\.yaml$/u, ''), value, diagnostics };
  });
  return {
    products: Object.fromEntries(
      files.flatMap(({ id, value }) => (value ? [[id, value] as const] : [])),
    ),
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  };
}

let catalog: Catalog | undefined;

/** All products, as the check of guides needs them. */
export function readCatalog(): Catalog {
  return (catalog ??= new Catalog(catalogOf(readProducts().products, readMicrosoftTable())));
}

const catalogs = new WeakMap<GuideConfig, CatalogData>();

/** What a guide's readers need: its own products, and what Microsoft sells that concerns them. */
export function catalogFor(guide: GuideConfig): CatalogData {
  // Each page of a guide asks, and reading the products takes longer than rendering the page.
  const found = catalogs.get(guide) ?? readCatalogFor(guide);
  catalogs.set(guide, found);
  return found;
}

function readCatalogFor(guide: GuideConfig): CatalogData {
  const wanted = productsIn(guide);
  const { products } = readProducts();
  const own = Object.entries(products).filter(([id]) => wanted.includes(id));
  return own.length === 0 ? emptyCatalog : catalogOf(Object.fromEntries(own), readMicrosoftTable());
}

/** The products that a guide's questions name. */
function productsIn({ states }: GuideConfig): readonly string[] {
  return Object.values(states).flatMap((state) =>
    isQuestion(state) ? Object.values(state.meta.parameters ?? {}) : [],
  );
}

/** The part of products and table that facts need. */
export function catalogOf(products: Products, table: MicrosoftTable): CatalogData {
  const data = Object.entries(products).map(
    ([id, { name, apps, services, plans }]) =>
      [id, { name, apps, services, plans: accessPlans(plans) }] as const,
  );
  const plans = new Map(
    data.flatMap(([, product]) => product.plans.map((plan) => [plan.id, plan])),
  );
  const skus = table.skus.map((sku) => ({
    id: sku.id,
    part: sku.part,
    name: sku.name,
    plans: [...plans.values()].filter(({ id }) => includesPlan(sku, id)).map(({ name }) => name),
  }));
  const others = skus.filter((sku) => sku.plans.length === 0);
  return {
    products: Object.fromEntries(data),
    skus: {
      carriers: skus.filter((sku) => sku.plans.length > 0),
      others: Object.fromEntries(others.map(({ id, name }) => [shortId(id), name])),
    },
  };
}

/** Only plans that give access on their own can answer whether someone has access. */
function accessPlans(plans: ProductFile['plans']): readonly Plan[] {
  return plans.filter(({ access }) => access).map(({ id, name, title }) => ({ id, name, title }));
}
