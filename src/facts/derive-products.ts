import { parse } from 'csv-parse/sync';
import { isRecord } from './json.ts';
import { planSets, planWithId, type Plan } from './plans.ts';
import { shortId, type Product, type ProductTable } from './products.ts';

const columns = {
  name: 'Product_Display_Name',
  part: 'String_Id',
  id: 'GUID',
  planId: 'Service_Plan_Id',
} as const;

const plans: readonly Plan[] = Object.values(planSets).flat();

/**
 * Reads Microsoft's table: the products that include a plan a question may be about, and the names
 * of all others.
 *
 * @param csv the text of "Product names and service plan identifiers for licensing", in UTF-8
 * @param known an earlier table, or products added by hand. They are kept if the file lacks them:
 * Microsoft removes products that people still have.
 * @returns products with a relevant plan by part number, all others by name
 * @throws Error that says what the file lacks, for the person who downloaded it
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
  rejectDuplicates([...listed.keys(), ...gone.map(({ id }) => id)]);
  return {
    carriers: [...carriers, ...gone].sort((a, b) => (a.part < b.part ? -1 : 1)),
    others: Object.fromEntries([...others].sort(([, a], [, b]) => (a < b ? -1 : 1))),
  };
}

/** Every product in the file by its GUID; the file has one row for each plan of a product. */
function readProducts(csv: string): ReadonlyMap<string, Product> {
  const rows: unknown = parse(csv, { bom: true, columns: true, trim: true });
  if (!Array.isArray(rows) || rows.length === 0) throw new Error('The table has no rows.');
  const products = new Map<string, Product>();
  for (const row of rows) {
    const id = cell(row, columns.id).toLowerCase();
    const plan = planWithId(plans, cell(row, columns.planId).toLowerCase());
    const earlier = products.get(id);
    products.set(id, {
      id,
      part: earlier?.part ?? cell(row, columns.part),
      name: earlier?.name ?? cell(row, columns.name),
      plans: [...new Set([...(earlier?.plans ?? []), ...(plan ? [plan.name] : [])])].sort(),
    });
  }
  return products;
}

/** Other products are keyed by the beginning of their GUID, so these must be unique. */
function rejectDuplicates(ids: readonly string[]): void {
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

/** A cell with ordinary spaces: some names in Microsoft's file contain other kinds. */
function cell(row: unknown, column: string): string {
  const value = isRecord(row) ? row[column] : undefined;
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ');
  throw new Error(`The table has no column ${column}: is it Microsoft's table of products?`);
}
