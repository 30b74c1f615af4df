import { askPerson } from '../core/ask-person.ts';
import { defineEvidence } from '../core/evidence.ts';
import { defineFact } from '../core/fact.ts';
import { isFuture } from '../core/instant.ts';
import { attempt, Unreadable, type Json } from '../core/json.ts';
import { productParameter } from '../core/parameters.ts';
import { planRows, works } from '../plans/assigned-plans.ts';

const askPlans = askPerson('assignedPlans');

/** When a plan was last assigned. */
const assigned = defineEvidence('assigned', { instant: 'instant' });

/**
 * When the plan was last assigned: the newest row in which it works. The date belongs to the plan,
 * not to the product, and changes when the plan is turned off and on again.
 */
export const fact = defineFact('licence.since', {
  answers: 'instant',
  parameters: { product: productParameter('plans') },
  asks: () => ({ always: [askPlans] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/assignedplan',
  evidence: [assigned],
  reasons: { 'nothing-assigned': 'settled' },
  // The license and the group make it clear which plan the date belongs to.
  shownWith: 'licence.plan',
  judge: (source, { product, now }) => {
    const { rows, unclear, isPatchy } = planRows(source.body(askPlans), product.plans);
    const [newest] = rows
      .filter(works)
      .map(({ row }) => row.instant('assignedDateTime'))
      .sort((a, b) => b - a);
    if (isPatchy || unclear.some((row) => mayBeNewer(row, newest)))
      throw new Unreadable({ reason: 'malformed' });
    if (newest === undefined) throw new Unreadable({ reason: 'licence.since/nothing-assigned' });
    source.requireSoundClock(askPlans);
    if (isFuture(newest, now)) throw new Unreadable({ reason: 'clock' });
    const instant = new Date(newest).toISOString();
    source.note(assigned.note({ instant }));
    return { instant };
  },
});

/** A row that does not say what it is about matters unless it is older than what was found. */
function mayBeNewer(row: Json, newest: number | undefined): boolean {
  const time = attempt(() => row.instant('assignedDateTime'));
  return newest === undefined || time === undefined || time > newest;
}
