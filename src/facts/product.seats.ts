import { ask } from './ask.ts';
import { choose, defineFact } from './fact.ts';
import type { Source } from './source.ts';
import { Unreadable, type Json } from './json.ts';
import { planWithId, type Plan } from './plans.ts';
import { productName } from './products.ts';

const askProducts = ask('products', '/subscribedSkus', 'LicenseAssignment.Read.All', { pages: 5 });

/**
 * Whether the organisation has a product with the plan, and a seat of it left.
 *
 * Microsoft's pages disagree on whether seats in the warning state (an expired subscription in its
 * days of grace) can still be given away, so "none left" counts them and "free" does not.
 */
export const productSeats = defineFact('product.seats', {
  asks: [askProducts],
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/subscribedsku',
  judge: (source, { plans }) => {
    const { rows, complete } = source.list('products');
    const verdicts = rows.filter((row) => carries(row, plans)).map((row) => seats(source, row));
    if (verdicts.includes('free')) return choose('free');
    if (!complete) throw new Unreadable({ reason: 'incomplete' });
    if (verdicts.includes('unclear')) throw new Unreadable({ reason: 'undecided' });
    return choose(verdicts.includes('none-left') ? 'none-left' : 'no-product');
  },
});

function carries(row: Json, plans: readonly Plan[]): boolean {
  return row.rows('servicePlans').some((plan) => planWithId(plans, plan.guid('servicePlanId')));
}

function seats(source: Source, row: Json): 'free' | 'none-left' | 'unclear' | 'gone' {
  const units = row.object('prepaidUnits');
  const [enabled, warning] = [units.count('enabled'), units.count('warning')];
  const consumed = row.count('consumedUnits');
  const status = row.text('capabilityStatus');
  const id = row.guid('skuId');
  const name = productName(id);
  const count = `${consumed} of ${enabled}${warning > 0 ? ` + ${warning} warning` : ''}`;
  source.note('products', 'product', `${name}: ${status}, ${count}`);
  if (status === 'Deleted') return 'gone';
  if (status !== 'Enabled' && status !== 'Warning') return 'unclear';
  if (enabled > consumed) {
    source.note('products', 'subscribedSkus.skuId', id);
    return 'free';
  }
  return enabled + warning > consumed ? 'unclear' : 'none-left';
}
