/** Whether someone has a plan, according to their own record in the directory. */
import { planRows, works, type PlanRow } from './assigned-plans.ts';
import { assignments, type Assignment } from './assignments.ts';
import type { Evidence } from './evidence.ts';
import { attempt, Unreadable, type Json } from './json.ts';
import { licenses, type License } from './licenses.ts';
import type { Plan } from './plans.ts';
import { productRef } from './product-ref.ts';
import { knownProduct, plansOfProduct } from './products.ts';

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
export function planOfPerson(person: Json, plans: readonly Plan[]): PlanAnswer {
  const planned = planRows(person, plans);
  const held = licenses(person, plans);
  const active = planned.rows.filter(works);
  const given = grant(active, held.all, 'on') ?? grant(active, held.all, 'unknown');
  if (given) return { choice: 'yes', evidence: [...given, ...groupsOf(person, given)] };

  // From here on, the answer depends on what is absent, so nothing may be left unread.
  if (planned.isPatchy || planned.unclear.length > 0 || held.isPatchy)
    throw new Unreadable({ reason: 'malformed' });
  if (active.length > 0) throw new Unreadable({ reason: 'undecided' });
  if (planned.rows.some(({ state }) => state === 'suspended'))
    throw new Unreadable({ reason: 'suspended' });
  if (held.all.some(({ on }) => on.length > 0)) throw new Unreadable({ reason: 'undecided' });
  return whyNot(person, held.all, plans);
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
    ...given.map(({ plan, state }) => planPiece(plan, state === 'grace' ? 'grace' : 'on')),
    ...givers.map(({ product }) => ({ kind: 'license', product }) as const),
  ];
}

function planPiece({ title }: Plan, state: 'on' | 'grace'): Evidence {
  return {
    ...{ kind: 'plan', plan: title, state },
  };
}

/** The groups that assign the products in the evidence, if the record says so. */
export function groupsOf(person: Json, evidence: readonly Evidence[]): readonly Evidence[] {
  const products = evidence.flatMap((piece) =>
    piece.kind === 'license' || piece.kind === 'plan-off' ? piece.product.id : [],
  );
  const all = attempt(() => assignments(person).all) ?? [];
  return all
    .filter(({ product }) => products.includes(product))
    .flatMap(({ group }) => groupPiece(group));
}

function groupPiece(group: string | null): Evidence[] {
  return group === null ? [] : [{ kind: 'group', group }];
}

function whyNot(person: Json, held: readonly License[], plans: readonly Plan[]): PlanAnswer {
  const { all, isPatchy } = assignments(person);
  const failing = all.filter((one) => one.isFailing && mayMatter(one, plans));
  const ofGroups = failing.filter(
    ({ group, product }) => group !== null && plansOfProduct(product, plans).length > 0,
  );
  if (ofGroups.length > 0)
    return { choice: 'group-error', evidence: ofGroups.flatMap(failurePieces) };
  if (failing.length > 0) throw new Unreadable({ reason: 'failing' });
  if (isPatchy) throw new Unreadable({ reason: 'malformed' });

  const off = held
    .filter((one) => one.off.length > 0)
    .map(({ product }) => ({ kind: 'plan-off', product }) as const);
  if (off.length > 0) return { choice: 'plan-off', evidence: [...off, ...groupsOf(person, off)] };
  const evidence = held.map(({ product }) => ({ kind: 'license', product }) as const);
  return { choice: 'no', evidence: held.length > 0 ? evidence : [{ kind: 'no-license' }] };
}

/**
 * A failing product blocks the others of its group, and Graph does not say which ones. A failed
 * direct assignment blocks nothing else.
 */
function mayMatter({ group, product }: Assignment, plans: readonly Plan[]): boolean {
  return group !== null || !knownProduct(product) || plansOfProduct(product, plans).length > 0;
}

function failurePieces({ product, error, group }: Assignment): Evidence[] {
  return [{ kind: 'failing', product: productRef(product), error }, ...groupPiece(group)];
}
