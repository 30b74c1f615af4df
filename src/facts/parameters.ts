/**
 * What a question says of its fact besides the name. The check of guides compares with this, and so
 * does the page before it reads: a wrong parameter must never look like an answer.
 */
import type { FactName } from './names.ts';
import { isPlanSetName, planSetNames, planSets, type Plan } from './plans.ts';

/** The parameters that there are, with their values. */
export const parameterValues = { plans: planSetNames } as const;

export type ParameterName = keyof typeof parameterValues;

/** The parameters that each fact takes; it needs all of them. */
export const factParameters = {
  'sign-in.state': [],
  'licence.plan': ['plans'],
  'licence.since': ['plans'],
  'product.seats': ['plans'],
  'person.location': [],
  'licence.bulk': [],
  'service.incident': [],
} as const satisfies Readonly<Record<FactName, readonly ParameterName[]>>;

/** Says whether a fact is about plans. */
export const takesPlans = (fact: FactName): boolean => {
  const parameters: readonly ParameterName[] = factParameters[fact];
  return parameters.includes('plans');
};

/**
 * The plans that a question is about; none for a fact that is about no plan.
 *
 * @param plans What the question says; the guide may be newer than this page, or wrong.
 * @returns undefined when the fact cannot be read so: its plans are missing, unknown or superfluous.
 */
export function plansOf(fact: FactName, plans: string | undefined): readonly Plan[] | undefined {
  if (!takesPlans(fact)) return plans === undefined ? [] : undefined;
  return plans !== undefined && isPlanSetName(plans) ? planSets[plans] : undefined;
}
