import { Unreadable, type Json } from './json.ts';

const STATES = ['Active', 'ActiveWithError', 'Disabled', 'Error'];

/** One way in which a product was given to a person, directly or by a group. */
export interface Assignment {
  /** GUID of the product, in lower case. */
  readonly product: string;
  /** GUID of the group, or null for a direct assignment. */
  readonly group: string | null;
  readonly isFailing: boolean;
  /** For example `CountViolation`; `None` when nothing is wrong. */
  readonly error: string;
}

/**
 * The rows of a person's `licenseAssignmentStates`.
 *
 * @throws Unreadable for a state that Microsoft does not document.
 * @see https://learn.microsoft.com/graph/api/resources/licenseassignmentstate
 */
export function assignments(person: Json): readonly Assignment[] {
  return person.rows('licenseAssignmentStates').map((row) => {
    const state = row.text('state');
    if (!STATES.includes(state)) throw new Unreadable({ reason: 'malformed' }, 'state');
    return {
      product: row.guid('skuId'),
      group: row.textOrNull('assignedByGroup') === null ? null : row.guid('assignedByGroup'),
      isFailing: state === 'Error' || state === 'ActiveWithError',
      error: row.textOrNull('error') ?? 'None',
    };
  });
}
