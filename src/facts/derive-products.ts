import { parse } from 'csv-parse/sync';
import { isRecord } from './json.ts';
import { planSets, planWithId } from './plans.ts';
import type { Product } from './products.ts';

const COLUMNS = {
  name: 'Product_Display_Name',
  part: 'String_Id',
  id: 'GUID',
  planId: 'Service_Plan_Id',
} as const;

/**
 * Picks from Microsoft's table the products that carry a base plan of Viva Engage.
 *
 * @param csv The text of "Product names and service plan identifiers for licensing", UTF-8.
 * @param known Products of an earlier table, or of the page's own text. They stay when the file
 * lacks them: Microsoft stops listing products that people still have.
 * @returns The products by part number; each with the names of its base plans.
 * @throws Error that says what the file lacks, for the person who downloaded it.
 * @see https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
export function deriveProducts(csv: string, known: readonly Product[] = []): Product[] {
  const rows: unknown = parse(csv, { bom: true, columns: true, trim: true });
  if (!Array.isArray(rows) || rows.length === 0) throw new Error('The table has no rows.');
  const products = new Map<string, Product>();
  for (const row of rows) {
    const plan = planWithId(planSets.yammer, cell(row, COLUMNS.planId).toLowerCase());
    if (!plan) continue;
    const id = cell(row, COLUMNS.id).toLowerCase();
    const earlier = products.get(id);
    products.set(id, {
      id,
      part: earlier?.part ?? cell(row, COLUMNS.part),
      name: earlier?.name ?? cell(row, COLUMNS.name),
      plans: [...new Set([...(earlier?.plans ?? []), plan.name])].sort(),
    });
  }
  if (products.size === 0) throw new Error('No product in the table carries a base plan.');
  const gone = known.filter((product) => !products.has(product.id));
  return [...products.values(), ...gone].sort((a, b) => (a.part < b.part ? -1 : 1));
}

function cell(row: unknown, column: string): string {
  const value = isRecord(row) ? row[column] : undefined;
  if (typeof value === 'string') return value;
  throw new Error(`The table has no column ${column}: is it Microsoft's table of products?`);
}
