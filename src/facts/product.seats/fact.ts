import type { Evidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { attempt, Unreadable } from '../core/json.ts';
import { productParameter } from '../core/parameters.ts';
import { askSubscriptions, subscriptionRoles } from '../plans/subscriptions.ts';
import { grace, noSeats, seats, subscriptions } from './evidence.ts';
import { seatsOf, type Seats } from './seats.ts';

/**
 * Whether the organization bought something with a plan of the product, and has a seat of it that
 * can be assigned to a person. If there are several, readers choose which one to assign.
 *
 * Microsoft's pages disagree on whether seats in the warning state (an expired subscription in its
 * grace period) can still be assigned, so "none left" counts them and "free" does not.
 */
export const fact = defineFact('product.seats', {
  answers: ['free', 'none-left', 'no-product'],
  parameters: { product: productParameter('plans') },
  asks: () => ({ always: [askSubscriptions] }),
  roles: subscriptionRoles,
  page: 'https://learn.microsoft.com/graph/api/resources/subscribedsku',
  evidence: [seats, grace, noSeats, subscriptions],
  reasons: { grace: 'passing' },
  judge: (source, { product }) => {
    const { rows, isPatchy, complete } = source.list(askSubscriptions);
    const judged = rows.map((row) => attempt(() => seatsOf(row, product)));
    const those = (...verdicts: readonly Seats['verdict'][]): readonly Evidence[] =>
      judged.flatMap((one) => (one && verdicts.includes(one.verdict) ? one.evidence : []));
    const has = (verdict: Seats['verdict']) => judged.some((one) => one?.verdict === verdict);

    if (has('free')) {
      source.note(...those('free'));
      return choose('free');
    }
    if (!complete) throw new Unreadable({ reason: 'incomplete' });
    if (isPatchy || judged.includes(undefined)) throw new Unreadable({ reason: 'malformed' });
    if (has('grace')) throw new Unreadable({ reason: 'product.seats/grace' });
    if (has('unclear')) throw new Unreadable({ reason: 'undecided' });
    if (has('none')) {
      source.note(...those('none', 'not-for-people'));
      return choose('none-left');
    }
    source.note(subscriptions.note({ count: rows.length }), ...those('not-for-people'));
    return choose('no-product');
  },
});
