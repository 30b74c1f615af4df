/** Whether someone has a plan, according to their own record in the directory. */
import type { Evidence } from '../core/evidence.ts';
import { attempt, Unreadable, type Json } from '../core/json.ts';
import type { Product } from '../core/product.ts';
import { planRows, works, type PlanRow } from '../plans/assigned-plans.ts';
import { assignments, type Assignment } from '../plans/assignments.ts';
import { licenses, type License } from '../plans/licenses.ts';
import {
  failedAssignment,
  licensed,
  noLicense,
  planOff,
  planOn,
  throughGroup,
} from './evidence.ts';

/** An answer about a plan, with its evidence. */
export interface PlanAnswer {
  readonly choice: 'yes' | 'no' | 'plan-off' | 'group-error';
  readonly evidence: readonly Evidence[];
}

/**
 * A plan is on if an assigned product includes it and does not list it in `disabledPlans`, and
 * `assignedPlans` agrees. Contradictory data settle nothing: Graph shows them while an assignment
 * is in progress. `assignedPlans` lists the plans of all products, so a product missing from the
 * table includes none of ours unless some row of it works.
 *
 * @throws Unreadable if the record settles nothing
 * @see https://learn.microsoft.com/graph/api/resources/licenseassignmentstate
 */
export function planOfPerson(person: Json, product: Product): PlanAnswer {
  const planned = planRows(person, product.plans);
  const held = licenses(person, product);
  const active = planned.rows.filter(works);
  const given = grant(active, held.all, 'on') ?? grant(active, held.all, 'unknown');
  if (given) return { choice: 'yes', evidence: [...given, ...groupsOf(person, given)] };

  // From here on, the answer depends on what is absent, so nothing may be left unread.
  if (planned.isPatchy || planned.unclear.length > 0 || held.isPatchy)
    throw new Unreadable({ reason: 'malformed' });
  if (active.length > 0) throw new Unreadable({ reason: 'undecided' });
  if (planned.rows.some(({ state }) => state === 'suspended'))
    throw new Unreadable({ reason: 'licence.plan/suspended' });
  if (held.all.some(({ on }) => on.length > 0)) throw new Unreadable({ reason: 'undecided' });
  return whyNot(person, held.all, product);
}

/** The working plans and the products that include them; undefined if no product does. */
function grant(
  active: readonly PlanRow[],
  held: readonly License[],
  how: 'on' | 'unknown',
): readonly Evidence[] | undefined {
  const givers = held.filter((one) => active.some(({ plan }) => one[how].includes(plan)));
  if (givers.length === 0) return undefined;
  const given = active.filter(({ plan }) => givers.some((one) => one[how].includes(plan)));
  return [
    ...given.map(({ plan, state }) =>
      planOn.note({ plan: plan.title, state: state === 'grace' ? 'grace' : 'on' }),
    ),
    ...givers.map(({ sku }) => licensed.note({ sku })),
  ];
}

/** The groups that assign the products in the evidence, if the record says so. */
export function groupsOf(person: Json, evidence: readonly Evidence[]): readonly Evidence[] {
  const held = [...licensed.among(evidence), ...planOff.among(evidence)];
  const ids = held.map(({ sku }) => sku.id);
  const all = attempt(() => assignments(person).all) ?? [];
  return all.filter(({ sku }) => ids.includes(sku)).flatMap(({ group }) => groupPiece(group));
}

function groupPiece(group: string | null): Evidence[] {
  return group === null ? [] : [throughGroup.note({ group })];
}

function whyNot(person: Json, held: readonly License[], product: Product): PlanAnswer {
  const { all, isPatchy } = assignments(person);
  const failing = all.filter((one) => one.isFailing && mayMatter(one, product));
  const ofGroups = failing.filter(
    ({ group, sku }) => group !== null && product.skus.plansIn(sku, product.plans).length > 0,
  );
  if (ofGroups.length > 0)
    return {
      choice: 'group-error',
      evidence: ofGroups.flatMap((one) => failurePieces(one, product)),
    };
  if (failing.length > 0) throw new Unreadable({ reason: 'licence.plan/failing' });
  if (isPatchy) throw new Unreadable({ reason: 'malformed' });

  const off = held.filter((one) => one.off.length > 0).map(({ sku }) => planOff.note({ sku }));
  if (off.length > 0) return { choice: 'plan-off', evidence: [...off, ...groupsOf(person, off)] };
  const evidence = held.map(({ sku }) => licensed.note({ sku }));
  return { choice: 'no', evidence: held.length > 0 ? evidence : [noLicense.note({})] };
}

/**
 * A failing license blocks the others of its group, and Graph does not say which ones. A failed
 * direct assignment blocks nothing else.
 */
function mayMatter({ group, sku }: Assignment, { skus, plans }: Product): boolean {
  return group !== null || !skus.known(sku) || skus.plansIn(sku, plans).length > 0;
}

function failurePieces({ sku, error, group }: Assignment, { skus }: Product): Evidence[] {
  return [failedAssignment.note({ sku: skus.ref(sku), error }), ...groupPiece(group)];
}
