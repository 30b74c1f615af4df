import { attempt, rowsOf, Unreadable, type Json } from '../core/json.ts';
import { planWithId, type Plan } from '../core/plan.ts';

const stateByStatus = {
  Enabled: 'on',
  Warning: 'grace',
  Suspended: 'suspended',
  LockedOut: 'suspended',
  Deleted: 'gone',
} as const;

type State = (typeof stateByStatus)[keyof typeof stateByStatus];

/** A row of a person's `assignedPlans` that concerns one of the plans. */
export interface PlanRow {
  readonly plan: Plan;
  readonly state: State;
  readonly row: Json;
}

/** The rows about certain plans, and others that may be about them. */
export interface PlanRows {
  readonly rows: readonly PlanRow[];
  /** Rows that do not say which plan they are about, or whether it works. */
  readonly unclear: readonly Json[];
  /** Whether something in the list is not a row at all. */
  readonly isPatchy: boolean;
}

/**
 * The rows of `assignedPlans` about `plans`. Deleted rows stay in the list and a plan may have
 * several rows, so neither matching the GUID nor taking the first row is enough.
 *
 * @throws Unreadable if the list itself is absent or null
 * @see https://learn.microsoft.com/graph/api/resources/assignedplan
 */
export function planRows(person: Json, plans: readonly Plan[]): PlanRows {
  const { rows, isPatchy } = rowsOf(person, 'assignedPlans');
  const found: PlanRow[] = [];
  const unclear: Json[] = [];
  for (const row of rows) {
    const id = attempt(() => row.guid('servicePlanId'));
    const plan = id === undefined ? undefined : planWithId(plans, id);
    if (id !== undefined && !plan) continue;
    const state = attempt(() => stateOf(row));
    if (plan && state) found.push({ plan, state, row });
    else if (state !== 'gone') unclear.push(row);
  }
  return { rows: found, unclear, isPatchy };
}

/** Whether a plan works according to this row. */
export function works({ state }: PlanRow): boolean {
  return state === 'on' || state === 'grace';
}

function stateOf(row: Json): State {
  const status = row.text('capabilityStatus');
  if (isStatus(status)) return stateByStatus[status];
  throw new Unreadable({ reason: 'malformed' }, 'capabilityStatus');
}

function isStatus(text: string): text is keyof typeof stateByStatus {
  return Object.hasOwn(stateByStatus, text);
}
