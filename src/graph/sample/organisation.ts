import type { FactName } from '../../facts/names.ts';
import type { Reason } from '../../facts/reasons.ts';

/** What a fact must read about a sample person: a choice, an age in hours, or a reason. */
export type Expected =
  { readonly choice: string } | { readonly hoursAgo: number } | { readonly reason: Reason };

/** A product as Microsoft sells it. */
export interface SampleProduct {
  readonly id: string;
  readonly part: string;
  /** Every service plan of the product: name by GUID. */
  readonly plans: Readonly<Record<string, string>>;
}

/** A product as a person has it, or fails to get it. */
export interface SampleLicence {
  readonly product: SampleProduct;
  /** Age of the assignment, in hours before the sample was opened. */
  readonly hoursAgo: number;
  /** GUIDs of the plans that are switched off. */
  readonly off?: readonly string[];
  /** GUID of the group that gives it; a direct assignment has none. */
  readonly group?: string;
  /** For example `CountViolation`: the assignment fails, and the person has nothing of it. */
  readonly error?: string;
  /** Some directories answer with GUIDs in upper case. */
  readonly shouts?: true;
  /** How far the plans are set up, where that is not all the way: for example `PendingInput`. */
  readonly setUp?: string;
}

/** A product as an organisation bought it. */
export interface SampleSubscription {
  readonly product: SampleProduct;
  readonly bought: number;
  readonly used: number;
  /** The subscription was canceled, or never renewed: its seats cannot be given any more. */
  readonly isSuspended?: true;
}

/** An invented person, with what must come of reading about them. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly isBlocked?: true;
  readonly location: string | null;
  readonly licences: readonly SampleLicence[];
  /** Plans that the person had once; their rows stay. */
  readonly formerPlans?: Readonly<Record<string, string>>;
  /** The outcome that the guide must reach, by the id of its step. */
  readonly outcome: string;
  /** What to answer, by question, where no fact is known; a known fact comes first. */
  readonly byHand: Readonly<Record<string, string>>;
  readonly expected: { readonly [N in FactName]: Expected };
}

/** An invented organisation. */
export interface SampleOrganisation {
  readonly id: string;
  readonly name: string;
  /** The application of Viva Engage: for everybody, for nobody, for those assigned to it, or not there. */
  readonly app: 'on' | 'off' | 'assigned-only' | 'absent';
  /** Whether the reader, its first person, has a role that may read what the directory guards. */
  readonly hasRole: boolean;
  /** Status of Viva Engage in the service health. */
  readonly health: string;
  readonly products: readonly SampleSubscription[];
  /** How many people's licences changed in the last hours. */
  readonly recentChanges: number;
  readonly people: readonly SamplePerson[];
}
