import { planRows, works } from './assigned-plans.ts';
import { askPerson } from './ask-person.ts';
import { defineFact } from './fact.ts';
import { isFuture } from './instant.ts';
import { attempt, Unreadable, type Json } from './json.ts';

/**
 * When the plan was last assigned: the newest row in which it works. The date belongs to the plan,
 * not to the product, and changes when the plan is turned off and on again.
 */
export const licenseSince = defineFact('licence.since', {
  asks: [askPerson],
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/assignedplan',
  judge: (source, { plans, now }) => {
    const { rows, unclear, isPatchy } = planRows(source.body('person'), plans);
    const [newest] = rows
      .filter(works)
      .map(({ plan, row }) => ({ plan, time: row.instant('assignedDateTime') }))
      .sort((a, b) => b.time - a.time);
    if (isPatchy || unclear.some((row) => mayBeNewer(row, newest?.time)))
      throw new Unreadable({ reason: 'malformed' });
    if (!newest) throw new Unreadable({ reason: 'nothing-assigned' });
    source.requireSoundClock('person');
    if (isFuture(newest.time, now)) throw new Unreadable({ reason: 'clock' });
    const instant = new Date(newest.time).toISOString();
    source.note({ kind: 'assigned', plan: newest.plan.title, instant });
    return { instant };
  },
});

/** A row that does not say what it is about matters unless it is older than what was found. */
function mayBeNewer(row: Json, newest: number | undefined): boolean {
  const time = attempt(() => row.instant('assignedDateTime'));
  return newest === undefined || time === undefined || time > newest;
}
