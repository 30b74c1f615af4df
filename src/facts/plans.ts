/**
 * A service plan: its GUID in lower case, Microsoft's name for it in code, and its display name.
 */
export interface Plan {
  readonly id: string;
  readonly name: string;
  /** As shown in the admin centers; a proper name, so it is the same in every language. */
  readonly title: string;
}

/**
 * The plans that a question may be about, by the name that questions use.
 *
 * `yammer` contains every base plan, because Microsoft's own pages disagree on which ones count.
 * The premium plans (communities and communications, knowledge) give no access on their own.
 *
 * @see https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 * @see
 * https://learn.microsoft.com/viva/engage/manage-viva-engage-users/manage-licenses-in-office-365
 */
export const planSets = {
  yammer: [
    {
      id: 'a82fbf69-b4d7-49f4-83a6-915b2cf354f4',
      name: 'VIVAENGAGE_CORE',
      title: 'Viva Engage Core',
    },
    {
      id: '7547a3fe-08ee-4ccb-b430-5077c5041653',
      name: 'YAMMER_ENTERPRISE',
      title: 'Yammer Enterprise',
    },
    {
      id: '2078e8df-cff6-4290-98cb-5408261a760a',
      name: 'YAMMER_EDU',
      title: 'Yammer for Academic',
    },
    { id: '41bf139a-4e60-409f-9346-a1361efc6dfb', name: 'YAMMER_MIDSIZE', title: 'Yammer Midsize' },
    { id: '6db7aeea-6c4a-475d-bbb0-7338bc73d646', name: 'YAMMER_BASIC', title: 'Yammer' },
  ],
} as const satisfies Readonly<Record<string, readonly Plan[]>>;

export type PlanSetName = keyof typeof planSets;

/** Whether a text, such as the `plans` of a question, names a set. */
export function isPlanSetName(text: string): text is PlanSetName {
  return Object.hasOwn(planSets, text);
}

export const planSetNames: readonly PlanSetName[] = Object.keys(planSets).filter(isPlanSetName);

/** The plan with this GUID (lower case), if it is one of `plans`. */
export function planWithId(plans: readonly Plan[], id: string): Plan | undefined {
  return plans.find((plan) => plan.id === id);
}
