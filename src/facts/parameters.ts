/**
 * What a question specifies in addition to its fact's name. Both the guide checker and the page,
 * before it reads anything, validate against this: a wrong parameter must never look like an
 * answer.
 */
import type { FactName } from './names.ts';
import { isPlanSetName, planSetNames, planSets, type Plan } from './plans.ts';

/** All parameters, with their values. */
export const parameterValues = { plans: planSetNames } as const;

export type ParameterName = keyof typeof parameterValues;

/** The parameters that each fact requires. */
export const factParameters = {
  'sign-in.state': [],
  'licence.plan': ['plans'],
  'licence.since': ['plans'],
  'product.seats': ['plans'],
  'person.location': [],
  'licence.bulk': [],
  'service.incident': [],
} as const satisfies Readonly<Record<FactName, readonly ParameterName[]>>;

/** Whether a fact concerns plans. */
export function takesPlans(fact: FactName): boolean {
  const parameters: readonly ParameterName[] = factParameters[fact];
  return parameters.includes('plans');
}

/**
 * The plans that a question is about; empty for a fact that does not concern plans.
 *
 * @param plans the parameter in the question; the guide may be newer than this page, or wrong
 * @returns undefined if the fact cannot be read this way: plans are missing, unknown, or
 * superfluous
 */
export function plansOf(fact: FactName, plans: string | undefined): readonly Plan[] | undefined {
  if (!takesPlans(fact)) return plans === undefined ? [] : undefined;
  return plans !== undefined && isPlanSetName(plans) ? planSets[plans] : undefined;
}
