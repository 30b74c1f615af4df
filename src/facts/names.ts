/**
 * Every fact by the name that guides use for it, with its closed list of values.
 *
 * This file imports nothing, so that the guide checker can compare a question's answer ids with it
 * at no cost. `'instant'` marks a fact whose answer is a point in time instead of a choice.
 */
export const factValues = {
  'sign-in.state': ['works', 'account-blocked', 'app-off'],
  'licence.plan': ['yes', 'no', 'plan-off', 'group-error'],
  'licence.since': 'instant',
  'product.seats': ['free', 'none-left', 'no-product'],
  'person.location': ['yes', 'no'],
  'licence.bulk': ['yes'],
  'service.incident': ['yes', 'no'],
} as const;

/** For example `licence.plan`. */
export type FactName = keyof typeof factValues;

/** What each fact answers: one of its values, or an ISO 8601 instant in UTC. */
export type Answers = {
  readonly [N in FactName]: (typeof factValues)[N] extends readonly (infer Choice)[]
    ? { readonly choice: Choice }
    : { readonly instant: string };
};
export type AnswerOf<N extends FactName> = Answers[N];

/** Whether a text, such as the `fact` of a question, names a fact. */
export function isFactName(text: string): text is FactName {
  return Object.hasOwn(factValues, text);
}

/** The names in the order in which to ask: what affects everyone comes first. */
export const factNames: readonly FactName[] = Object.keys(factValues).filter(isFactName);
