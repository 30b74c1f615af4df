import type { FactName } from '../../facts/names.ts';
import type { Reason } from '../../facts/reasons.ts';

/**
 * What a fact is expected to read about a sample person: a choice, an age in hours, or a reason.
 */
export type Expected =
  { readonly choice: string } | { readonly hoursAgo: number } | { readonly reason: Reason };

/** A product as sold by Microsoft. */
export interface SampleProduct {
  readonly id: string;
  readonly part: string;
  /** All service plans of the product: name by GUID. */
  readonly plans: Readonly<Record<string, string>>;
}

/** A product assigned to a person, successfully or not. */
export interface SampleLicense {
  readonly product: SampleProduct;
  /** Age of the assignment, in hours before the sample was opened. */
  readonly hoursAgo: number;
  /** GUIDs of the plans that are turned off. */
  readonly off?: readonly string[];
  /** GUID of the group that it is assigned through; absent for a direct assignment. */
  readonly group?: string;
  /** For example `CountViolation`: the assignment failed, and the person gets nothing from it. */
  readonly error?: string;
  /** Some directories return GUIDs in upper case. */
  readonly shouts?: true;
  /** The provisioning status of the plans if not complete, for example `PendingInput`. */
  readonly setUp?: string;
}

/** A product as bought by an organization. */
export interface SampleSubscription {
  readonly product: SampleProduct;
  readonly bought: number;
  readonly used: number;
  /** The subscription was canceled or never renewed: its seats can no longer be assigned. */
  readonly isSuspended?: true;
}

/** A made-up person, with the expected results of reading about them. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly isBlocked?: true;
  readonly location: string | null;
  readonly licenses: readonly SampleLicense[];
  /** Plans that the person used to have; their rows stay. */
  readonly formerPlans?: Readonly<Record<string, string>>;
  /** The outcome that the guide must reach, by the id of its step. */
  readonly outcome: string;
  /** The answers to give to questions without a known fact. Known facts take precedence. */
  readonly byHand: Readonly<Record<string, string>>;
  readonly expected: { readonly [N in FactName]: Expected };
}

/** A made-up organization. */
export interface SampleOrganization {
  readonly id: string;
  readonly name: string;
  /**
   * Whether the Viva Engage application is enabled, disabled, limited to assigned people, or
   * missing.
   */
  readonly app: 'on' | 'off' | 'assigned-only' | 'absent';
  /** Whether the reader, its first person, has a role that may read restricted data. */
  readonly hasRole: boolean;
  /** Status of Viva Engage in the service health. */
  readonly health: string;
  readonly products: readonly SampleSubscription[];
  /** How many people's licenses changed in the last few hours. */
  readonly recentChanges: number;
  readonly people: readonly SamplePerson[];
}
