import { ask } from './ask.ts';
import type { Evidence } from './evidence.ts';
import { choose, defineFact } from './fact.ts';
import { attempt, Unreadable } from './json.ts';
import { seatsOf, type Seats } from './seats.ts';

const askProducts = ask('products', '/subscribedSkus', 'LicenseAssignment.Read.All', { pages: 5 });

/**
 * Whether the organization has a product with the plan, and a seat of it that can be assigned to a
 * person. If there are several, readers choose which one to assign.
 *
 * Microsoft's pages disagree on whether seats in the warning state (an expired subscription in its
 * grace period) can still be assigned, so "none left" counts them and "free" does not.
 */
export const productSeats = defineFact('product.seats', {
  asks: [askProducts],
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/subscribedsku',
  judge: (source, { plans }) => {
    const { rows, isPatchy, complete } = source.list('products');
    const products = rows.map((row) => attempt(() => seatsOf(row, plans)));
    const those = (...verdicts: readonly Seats['verdict'][]): readonly Evidence[] =>
      products.flatMap((one) => (one && verdicts.includes(one.verdict) ? one.evidence : []));
    const has = (verdict: Seats['verdict']) => products.some((one) => one?.verdict === verdict);

    if (has('free')) {
      source.note(...those('free'));
      return choose('free');
    }
    if (!complete) throw new Unreadable({ reason: 'incomplete' });
    if (isPatchy || products.includes(undefined)) throw new Unreadable({ reason: 'malformed' });
    if (has('grace')) throw new Unreadable({ reason: 'grace' });
    if (has('unclear')) throw new Unreadable({ reason: 'undecided' });
    if (has('none')) {
      source.note(...those('none', 'not-for-people'));
      return choose('none-left');
    }
    source.note({ kind: 'products', count: rows.length }, ...those('not-for-people'));
    return choose('no-product');
  },
});
