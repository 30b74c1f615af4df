import { attempt, rowsOf, Unreadable, type Json } from '../core/json.ts';

const knownStates = ['Active', 'ActiveWithError', 'Disabled', 'Error'];

/** One way in which a license was assigned to a person, directly or through a group. */
export interface Assignment {
  /** GUID of what was assigned, in lower case. */
  readonly sku: string;
  /** GUID of the group, or null for a direct assignment. */
  readonly group: string | null;
  readonly isFailing: boolean;
  /** Microsoft's code for what is wrong, such as `CountViolation`; `Other` without one. */
  readonly error: string;
  /** Whether that is what the directory says, even that there is no code. */
  readonly isErrorKnown: boolean;
}

/** A person's assignments, as far as they can be read. */
export interface Assignments {
  readonly all: readonly Assignment[];
  /** Whether there are others that could not be read. */
  readonly isPatchy: boolean;
}

/**
 * The rows of a person's `licenseAssignmentStates`.
 *
 * @throws Unreadable if the list itself is absent or null
 * @see https://learn.microsoft.com/graph/api/resources/licenseassignmentstate
 */
export function assignments(person: Json): Assignments {
  const { rows, isPatchy } = rowsOf(person, 'licenseAssignmentStates');
  const all = rows.flatMap((row) => attempt(() => assignment(row)) ?? []);
  return { all, isPatchy: isPatchy || all.length < rows.length };
}

function assignment(row: Json): Assignment {
  const state = row.text('state');
  if (!knownStates.includes(state)) throw new Unreadable({ reason: 'malformed' }, 'state');
  const error = attempt(() => row.textOrNull('error'));
  return {
    sku: row.guid('skuId'),
    group: row.textOrNull('assignedByGroup') === null ? null : row.guid('assignedByGroup'),
    isFailing: state === 'Error' || state === 'ActiveWithError',
    error: error ?? 'Other',
    isErrorKnown: error !== undefined,
  };
}
