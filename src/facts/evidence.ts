/**
 * What was seen in the directory, as data: names, numbers, and states, in no particular language.
 * The interface puts it into words; scripts and links take values from it.
 */
import { isRecord } from './json.ts';

/** A product, called by Microsoft's name if known, else by its part number, else by its GUID. */
export interface ProductRef {
  /** GUID, in lower case. */
  readonly id: string;
  readonly name: string;
  /** Microsoft's part number, which scripts use; not always known. */
  readonly part?: string;
}

/** Why a product has no seat that can be assigned to a person. */
export type SeatlessReason = 'suspended' | 'trial' | 'unattended' | 'company';

/** A single observation. An answer carries exactly those that it is based on. */
export type Evidence =
  | { readonly kind: 'account'; readonly isOn: boolean }
  | { readonly kind: 'app'; readonly isOn: boolean }
  /** A product that the person has. */
  | { readonly kind: 'license'; readonly product: ProductRef }
  | { readonly kind: 'no-license' }
  /**
   * A plan that works; `grace` means that its subscription has expired but may still be renewed.
   */
  | { readonly kind: 'plan'; readonly plan: string; readonly state: 'on' | 'grace' }
  /** A product of the person's in which the plan is turned off. */
  | { readonly kind: 'plan-off'; readonly product: ProductRef }
  /** When a plan was last assigned: an ISO instant in UTC. */
  | { readonly kind: 'assigned'; readonly plan: string; readonly instant: string }
  /** The group through which a license is assigned, or fails to be: a GUID, private. */
  | { readonly kind: 'group'; readonly group: string }
  /** A failed assignment; `error` is Microsoft's code, such as `CountViolation`. */
  | { readonly kind: 'failing'; readonly product: ProductRef; readonly error: string }
  | {
      readonly kind: 'seats';
      readonly product: ProductRef;
      readonly used: number;
      readonly total: number;
      /** Seats of an expired subscription, in addition to `total`. */
      readonly grace: number;
    }
  | { readonly kind: 'no-seats'; readonly product: ProductRef; readonly why: SeatlessReason }
  /** How many products the organization has, if none of them includes the plan. */
  | { readonly kind: 'products'; readonly count: number }
  /** How many people's licenses changed. */
  | { readonly kind: 'changes'; readonly people: number }
  /** A Microsoft service and its status, such as `serviceDegradation`. */
  | { readonly kind: 'health'; readonly service: string; readonly state: string }
  /** A two-letter country code, or null if none is set. */
  | { readonly kind: 'location'; readonly country: string | null };

export type EvidenceKind = Evidence['kind'];

/** All evidence of one kind, in order. */
export function ofKind<Kind extends EvidenceKind>(
  evidence: readonly Evidence[],
  kind: Kind,
): Extract<Evidence, { kind: Kind }>[] {
  return evidence.filter((piece): piece is Extract<Evidence, { kind: Kind }> => {
    return piece.kind === kind;
  });
}

/** Whether a stored value is valid evidence; values stored by an older version may not be. */
export function isEvidence(value: unknown): value is Evidence {
  return isRecord(value) && typeof value['kind'] === 'string';
}
