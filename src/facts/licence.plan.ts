import { activePlans } from './assigned-plans.ts';
import { askPerson } from './ask-person.ts';
import { assignments, type Assignment } from './assignments.ts';
import { choose, defineFact } from './fact.ts';
import type { Source } from './source.ts';
import { Unreadable, type Json } from './json.ts';
import type { Plan } from './plans.ts';
import { plansOfProduct, productName, productWithId } from './products.ts';

/**
 * Whether the person has the plan. It is on when any assigned product has it outside
 * `disabledPlans`, and `assignedPlans` agrees. Data that contradict each other settle nothing:
 * they are what Graph shows while an assignment is under way.
 */
export const licencePlan = defineFact('licence.plan', {
  asks: [askPerson],
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/licenseassignmentstate',
  judge: (source, { plans }) => {
    const person = source.body('person');
    const active = activePlans(person, plans);
    const products = person.rows('assignedLicenses').map((row) => licence(row, plans));
    for (const { plan, status } of active)
      source.note('person', 'assignedPlans.capabilityStatus', `${plan.name}: ${status}`);
    if (products.length === 0) source.note('person', 'assignedLicenses', 0);
    for (const { id } of products) source.note('person', 'product', productName(id));

    const granting = products.filter(({ isOn, isListed }) => isOn || !isListed);
    if (active.length > 0 && granting.length > 0) {
      noteOrigin(source, person, granting);
      return choose('yes');
    }
    if (active.length > 0 || products.some(({ isOn }) => isOn))
      throw new Unreadable({ reason: 'undecided' });
    return choose(whyNot(source, assignments(person), products, plans));
  },
});

interface Licence {
  readonly id: string;
  /** Whether the product is one of those that carry a base plan. */
  readonly isListed: boolean;
  readonly isOn: boolean;
  readonly isOff: boolean;
}

function licence(row: Json, plans: readonly Plan[]): Licence {
  const id = row.guid('skuId');
  const disabled = row.guids('disabledPlans');
  const carried = plansOfProduct(id, plans);
  const isOn = carried.some((plan) => !disabled.includes(plan.id));
  return {
    id,
    isListed: productWithId(id) !== undefined,
    isOn,
    isOff: carried.length > 0 && !isOn,
  };
}

function noteOrigin(source: Source, person: Json, granting: readonly Licence[]): void {
  if (!person.has('licenseAssignmentStates')) return;
  for (const { product, group } of assignments(person)) {
    if (group !== null && granting.some(({ id }) => id === product))
      source.note('person', 'licenseAssignmentStates.assignedByGroup', group, true);
  }
}

function whyNot(
  source: Source,
  all: readonly Assignment[],
  products: readonly Licence[],
  plans: readonly Plan[],
): 'no' | 'plan-off' | 'group-error' {
  const failing = all.filter(({ isFailing }) => isFailing);
  for (const { error, group, product } of failing) {
    source.note('person', 'licenseAssignmentStates.error', error);
    source.note('person', 'licenseAssignmentStates.product', productName(product));
    if (group !== null)
      source.note('person', 'licenseAssignmentStates.assignedByGroup', group, true);
  }
  const ours = failing.filter(({ product }) => plansOfProduct(product, plans).length > 0);
  if (ours.some(({ group }) => group !== null)) return 'group-error';
  // One failing product stops the group's others, and Graph does not say which those are.
  if (failing.length > 0) throw new Unreadable({ reason: 'undecided' });
  const off = products.filter(({ isOff }) => isOff);
  for (const { id } of off) {
    source.note('person', 'assignedLicenses.disabledPlans', productName(id));
    source.note('person', 'assignedLicenses.skuId', id);
  }
  return off.length > 0 ? 'plan-off' : 'no';
}
