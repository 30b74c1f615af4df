import type { ProductRef } from './evidence.ts';
import { knownProduct } from './products.ts';

/**
 * What to call a product: the name in the table, or else what Graph sent.
 *
 * @param id GUID, in lower case
 * @param part the part number that Graph sent, if any
 */
export function productRef(id: string, part?: string): ProductRef {
  const known = knownProduct(id);
  const number = part ?? known?.part;
  return { id, name: known?.name ?? number ?? id, ...(number !== undefined && { part: number }) };
}
