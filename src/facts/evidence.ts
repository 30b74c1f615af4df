/**
 * What was seen in the directory, as data: names, numbers and states, in no language. The interface
 * words it; scripts and links take their values from it.
 */
import { isRecord } from './json.ts';

/** A product as far as it is known: by Microsoft's name, else by its part number, else by its GUID. */
export interface ProductRef {
  /** GUID, in lower case. */
  readonly id: string;
  readonly name: string;
  /** Microsoft's part number, which scripts use; unknown for some. */
  readonly part?: string;
}

/** Why a product has no seat that can be given to a person. */
export type SeatlessReason = 'suspended' | 'trial' | 'unattended' | 'company';

/** One thing that was looked at; an answer carries all those that it rests on, and no others. */
export type Evidence =
  | { readonly kind: 'account'; readonly isOn: boolean }
  | { readonly kind: 'app'; readonly isOn: boolean }
  /** A product that the person has. */
  | { readonly kind: 'license'; readonly product: ProductRef }
  | { readonly kind: 'no-license' }
  /** A plan that works; `grace`: its subscription has expired and may still be renewed. */
  | { readonly kind: 'plan'; readonly plan: string; readonly state: 'on' | 'grace' }
  /** A product that the person has, in which the plan is switched off. */
  | { readonly kind: 'plan-off'; readonly product: ProductRef }
  /** When a plan was last assigned: an ISO instant in UTC. */
  | { readonly kind: 'assigned'; readonly plan: string; readonly instant: string }
  /** The group that gives a license, or fails to: a GUID, private. */
  | { readonly kind: 'group'; readonly group: string }
  /** An assignment that fails; `error` is Microsoft's word, such as `CountViolation`. */
  | { readonly kind: 'failing'; readonly product: ProductRef; readonly error: string }
  | {
      readonly kind: 'seats';
      readonly product: ProductRef;
      readonly used: number;
      readonly total: number;
      /** Seats of an expired subscription, beyond `total`. */
      readonly grace: number;
    }
  | { readonly kind: 'no-seats'; readonly product: ProductRef; readonly why: SeatlessReason }
  /** How many products the organization has, none of them with the plan. */
  | { readonly kind: 'products'; readonly count: number }
  /** How many people's licenses changed. */
  | { readonly kind: 'changes'; readonly people: number }
  /** A service of Microsoft and its state, such as `serviceDegradation`. */
  | { readonly kind: 'health'; readonly service: string; readonly state: string }
  /** A country's two letters, or null when none is set. */
  | { readonly kind: 'location'; readonly country: string | null };

export type EvidenceKind = Evidence['kind'];

/** The pieces of one kind, in order. */
export function ofKind<Kind extends EvidenceKind>(
  evidence: readonly Evidence[],
  kind: Kind,
): Extract<Evidence, { kind: Kind }>[] {
  return evidence.filter((piece): piece is Extract<Evidence, { kind: Kind }> => {
    return piece.kind === kind;
  });
}

/** Says whether a value out of storage is a piece of evidence; what an older page kept is not. */
export const isEvidence = (value: unknown): value is Evidence =>
  isRecord(value) && typeof value['kind'] === 'string';
