/**
 * A service plan: its GUID in lower case, Microsoft's name for it in code, and its display name.
 */
export interface Plan {
  readonly id: string;
  readonly name: string;
  /** As shown in the admin centers; a proper name, so it is the same in every language. */
  readonly title: string;
}

/** The plan with this GUID (lower case), if it is one of `plans`. */
export function planWithId(plans: readonly Plan[], id: string): Plan | undefined {
  return plans.find((plan) => plan.id === id);
}
