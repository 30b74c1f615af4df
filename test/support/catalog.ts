import type { ProductNames } from '../../src/author/parts/product-name.ts';
import { Catalog } from '../../src/facts/core/catalog.ts';
import { facts, type BoundFact, type Fact } from '../../src/facts/index.ts';
import { factRules } from '../../src/facts/rules.ts';
import { readMicrosoftTable } from '../../src/library/microsoft-table.ts';
import { catalogOf, readCatalog, readProducts } from '../../src/library/products.ts';
import { must } from './must.ts';

/** The products of the site, and what Microsoft sells. */
export const catalog: Catalog = readCatalog();

/** What the check of guides knows about facts. */
export const rules = factRules(catalog);

export type FactName = keyof typeof facts;

const all: Readonly<Record<string, Fact>> = facts;

export const factNames = Object.keys(all).filter((name): name is FactName => name in facts);

/** What a question about a product would say about its fact. */
export function parametersOf(name: FactName, product = 'engage'): Readonly<Record<string, string>> {
  return 'product' in facts[name].parameters ? { product } : {};
}

const { products } = readProducts();

/** The names of the products of the site. */
export const productNames: ProductNames = products;

const catalogs = new Map<string, Catalog>();

/** What the readers of a guide about one product get. */
export function catalogAbout(product: string): Catalog {
  const own = { [product]: must(products[product], product) };
  const found = catalogs.get(product) ?? new Catalog(catalogOf(own, readMicrosoftTable()));
  catalogs.set(product, found);
  return found;
}

/** A fact about a product, if it is about one. */
export function boundFact(name: FactName, product = 'engage'): BoundFact {
  const fact = facts[name].about(parametersOf(name, product), catalogAbout(product));
  return must(fact, `${name} about ${product}`);
}
