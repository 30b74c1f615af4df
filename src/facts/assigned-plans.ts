import { Unreadable, type Json } from './json.ts';
import { planWithId, type Plan } from './plans.ts';

const WORKS = ['Enabled', 'Warning'];
const DOES_NOT = ['Suspended', 'LockedOut', 'Deleted'];

/** A row of a person's `assignedPlans` in which one of the plans works. */
export interface ActivePlan {
  readonly plan: Plan;
  readonly status: string;
  readonly row: Json;
}

/**
 * The rows of `assignedPlans` in which one of `plans` works. Deleted rows stay in the list and a
 * plan may have several rows, so neither the GUID nor the first row is enough.
 *
 * @throws Unreadable for a status that Microsoft does not document.
 * @see https://learn.microsoft.com/graph/api/resources/assignedplan
 */
export function activePlans(person: Json, plans: readonly Plan[]): readonly ActivePlan[] {
  return person.rows('assignedPlans').flatMap((row) => {
    const plan = planWithId(plans, row.guid('servicePlanId'));
    if (!plan) return [];
    const status = row.text('capabilityStatus');
    if (WORKS.includes(status)) return [{ plan, status, row }];
    if (DOES_NOT.includes(status)) return [];
    throw new Unreadable({ reason: 'malformed' }, 'capabilityStatus');
  });
}
