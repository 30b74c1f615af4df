/** Reads Microsoft's list of what it sells, and of the plans in each. */

import { parse } from 'csv-parse/sync';
import { isRecord } from '../../facts/core/json.ts';
import { shortId } from '../../facts/core/skus.ts';
import type { MicrosoftTable, SoldSku } from '../../library/microsoft-table.ts';

const columns = {
  name: 'Product_Display_Name',
  part: 'String_Id',
  id: 'GUID',
  planId: 'Service_Plan_Id',
  planName: 'Service_Plan_Name',
} as const;

/**
 * @param csv the text of "Product names and service plan identifiers for licensing", in UTF-8
 * @param known an earlier table, or rows added by hand. They are kept if the file lacks them:
 * Microsoft removes what people still have.
 * @returns everything that is sold, by part number, and every plan, by name
 * @throws Error that says what the file lacks, for the person who downloaded it
 * @see https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
export function deriveSkus(
  csv: string,
  known: MicrosoftTable = { plans: {}, skus: [] },
): MicrosoftTable {
  const rows: unknown = parse(csv, { bom: true, columns: true, trim: true });
  if (!Array.isArray(rows) || rows.length === 0) throw new Error('The table has no rows.');
  const plans = new Map(Object.entries(known.plans));
  const listed = new Map<string, SoldSku>();
  const named = new Set<string>();
  for (const row of rows) {
    const [id, planId] = [guidIn(row, columns.id), guidIn(row, columns.planId)];
    // Microsoft spells some names in several ways; the first is as good as any.
    if (!named.has(planId)) plans.set(planId, cell(row, columns.planName));
    named.add(planId);
    const earlier = listed.get(id);
    listed.set(id, {
      id,
      part: earlier?.part ?? cell(row, columns.part),
      name: earlier?.name ?? cell(row, columns.name),
      plans: [...new Set([...(earlier?.plans ?? []), shortId(planId)])].sort(),
    });
  }
  const skus = [...listed.values(), ...known.skus.filter(({ id }) => !listed.has(id))];
  rejectTwins([...plans.keys()]);
  rejectTwins(skus.map(({ id }) => id));
  return {
    plans: Object.fromEntries([...plans].sort(([a, one], [b, other]) => order(one + a, other + b))),
    skus: skus.sort((a, b) => order(a.part + a.id, b.part + b.id)),
  };
}

/** Names and plans are looked up by the beginning of a GUID, so these must be unique. */
function rejectTwins(ids: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const id of ids) {
    const twin = seen.get(shortId(id));
    if (twin !== undefined)
      throw new Error(`${twin} and ${id} begin with the same characters: make \`shortId\` longer.`);
    seen.set(shortId(id), id);
  }
}

function order(one: string, other: string): number {
  return one < other ? -1 : 1;
}

function guidIn(row: unknown, column: string): string {
  return cell(row, column).toLowerCase();
}

/** A cell with ordinary spaces: some names in Microsoft's file contain other kinds. */
function cell(row: unknown, column: string): string {
  const value = isRecord(row) ? row[column] : undefined;
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ');
  throw new Error(`The table has no column ${column}: is it Microsoft's table of products?`);
}
