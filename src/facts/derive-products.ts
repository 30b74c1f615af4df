import { parse } from 'csv-parse/sync';
import { isRecord } from './json.ts';
import { planSets, planWithId, type Plan } from './plans.ts';
import { shortId, type Product, type ProductTable } from './products.ts';

const COLUMNS = {
  name: 'Product_Display_Name',
  part: 'String_Id',
  id: 'GUID',
  planId: 'Service_Plan_Id',
} as const;

const plans: readonly Plan[] = Object.values(planSets).flat();

/**
 * Reads Microsoft's table: the products that carry a plan that a question may be about, and the
 * names of all the others.
 *
 * @param csv The text of "Product names and service plan identifiers for licensing", UTF-8.
 * @param known An earlier table, or products of the page's own text. They stay when the file lacks
 * them: Microsoft stops listing products that people still have.
 * @returns The carriers by part number, the others by name.
 * @throws Error that says what the file lacks, for the person who downloaded it.
 * @see https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
export function deriveProducts(
  csv: string,
  known: ProductTable = { carriers: [], others: {} },
): ProductTable {
  const listed = readProducts(csv);
  const carriers = [...listed.values()].filter((product) => product.plans.length > 0);
  if (carriers.length === 0) throw new Error('No product in the table carries a plan.');
  const gone = known.carriers.filter(({ id }) => !listed.has(id));
  const named = [...listed.values()].filter((product) => product.plans.length === 0);
  const others = new Map(Object.entries(known.others));
  for (const { id, name } of named) others.set(shortId(id), name);
  for (const { id } of [...carriers, ...gone]) others.delete(shortId(id));
  refuseTwins([...listed.keys(), ...gone.map(({ id }) => id)]);
  return {
    carriers: [...carriers, ...gone].sort((a, b) => (a.part < b.part ? -1 : 1)),
    others: Object.fromEntries([...others].sort(([, a], [, b]) => (a < b ? -1 : 1))),
  };
}

/** Every product of the file by its GUID; a product has a row for each of its plans. */
function readProducts(csv: string): ReadonlyMap<string, Product> {
  const rows: unknown = parse(csv, { bom: true, columns: true, trim: true });
  if (!Array.isArray(rows) || rows.length === 0) throw new Error('The table has no rows.');
  const products = new Map<string, Product>();
  for (const row of rows) {
    const id = cell(row, COLUMNS.id).toLowerCase();
    const plan = planWithId(plans, cell(row, COLUMNS.planId).toLowerCase());
    const earlier = products.get(id);
    products.set(id, {
      id,
      part: earlier?.part ?? cell(row, COLUMNS.part),
      name: earlier?.name ?? cell(row, COLUMNS.name),
      plans: [...new Set([...(earlier?.plans ?? []), ...(plan ? [plan.name] : [])])].sort(),
    });
  }
  return products;
}

/** The others are kept by the beginning of their GUID, so two may not begin alike. */
function refuseTwins(ids: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const id of ids) {
    const twin = seen.get(shortId(id));
    if (twin !== undefined && twin !== id)
      throw new Error(
        `The products ${twin} and ${id} begin with the same characters: make \`shortId\` longer.`,
      );
    seen.set(shortId(id), id);
  }
}

/** One cell, with ordinary spaces: Microsoft's page has others in some names. */
function cell(row: unknown, column: string): string {
  const value = isRecord(row) ? row[column] : undefined;
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ');
  throw new Error(`The table has no column ${column}: is it Microsoft's table of products?`);
}
