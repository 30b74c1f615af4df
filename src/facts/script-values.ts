import type { Evidence } from './reading.ts';

/** What a script in an outcome is about, besides the person. Quote each before it goes in. */
export interface ScriptValues {
  /** GUID of the product: the one whose plan is off, else one with a free seat. */
  readonly product: string | undefined;
  /** GUID of the group that assigns, or fails to. */
  readonly group: string | undefined;
}

/** Takes from the evidence of all readings what scripts can be filled in with. */
export function scriptValues(evidence: readonly Evidence[]): ScriptValues {
  const valueOf = (field: string) => evidence.find((piece) => piece.field === field)?.value;
  return {
    product: valueOf('assignedLicenses.skuId') ?? valueOf('subscribedSkus.skuId'),
    group: valueOf('licenseAssignmentStates.assignedByGroup'),
  };
}
