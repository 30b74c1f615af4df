import { activePlans } from './assigned-plans.ts';
import { askPerson } from './ask-person.ts';
import { defineFact } from './fact.ts';
import { isFuture } from './instant.ts';
import { Unreadable } from './json.ts';

/**
 * When the plan was last assigned: the newest row in which it works. The date belongs to the plan,
 * not to the product, and moves when the plan is switched off and on.
 */
export const licenceSince = defineFact('licence.since', {
  asks: [askPerson],
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/assignedplan',
  judge: (source, { plans, now }) => {
    const [newest] = activePlans(source.body('person'), plans)
      .map(({ plan, row }) => ({ plan, time: row.instant('assignedDateTime') }))
      .sort((a, b) => b.time - a.time);
    if (!newest) throw new Unreadable({ reason: 'nothing-assigned' });
    const instant = new Date(newest.time).toISOString();
    source.note('person', 'assignedPlans.assignedDateTime', instant);
    source.note('person', 'plan', newest.plan.name);
    source.requireSoundClock('person');
    if (isFuture(newest.time, now)) throw new Unreadable({ reason: 'clock' });
    return { instant };
  },
});
