/** `licenses` and `formerPlans` of a person in the sample, as Graph has them. */
import { attempt, type Json } from '../core/json.ts';
import type { Row, SampleContext, SampleSku } from '../core/sample.ts';

/** Something assigned to a person, successfully or not. */
interface SampleLicense {
  readonly sku: SampleSku;
  /** When it was assigned. */
  readonly instant: string;
  /** GUIDs of the plans that are turned off. */
  readonly off: readonly string[];
  /** GUID of the group that it is assigned through; null for a direct assignment. */
  readonly group: string | null;
  /** For example `CountViolation`: the assignment failed, and the person gets nothing from it. */
  readonly error: string | undefined;
  /** Some directories return GUIDs in upper case. */
  readonly shouts: boolean;
  /** The provisioning status of the plans, such as `PendingInput`. */
  readonly setUp: string;
}

/** What a person's record says about licenses and plans. */
export function licenseFields(person: Json, context: SampleContext): Row {
  const all = licensesOf(person, context);
  const held = all.filter(({ error }) => error === undefined);
  return {
    assignedLicenses: held.map(({ sku, off, shouts }) => ({
      skuId: cased(sku.id, shouts),
      disabledPlans: off,
    })),
    assignedPlans: [...formerPlans(person, context), ...held.flatMap(plansOf)],
    licenseAssignmentStates: all.map(({ sku, off, group, error, instant }) => ({
      skuId: sku.id,
      disabledPlans: off,
      assignedByGroup: group,
      state: error === undefined ? 'Active' : 'Error',
      error: error ?? 'None',
      lastUpdatedDateTime: instant,
    })),
  };
}

/** The license details of a person: failed assignments have none. */
export function detailsOf(person: Json, context: SampleContext): readonly Row[] {
  return licensesOf(person, context)
    .filter(({ error }) => error === undefined)
    .map(({ sku, off, shouts, setUp }) => ({
      id: `details-${sku.part}`,
      skuId: cased(sku.id, shouts),
      skuPartNumber: sku.part,
      servicePlans: servicePlans(sku, (id) => (off.includes(id) ? 'Disabled' : setUp)),
    }));
}

/** The plans of a SKU with their provisioning status. */
export function servicePlans({ plans }: SampleSku, status: (id: string) => string): readonly Row[] {
  return Object.entries(plans).map(([servicePlanId, servicePlanName]) => ({
    servicePlanId,
    servicePlanName,
    provisioningStatus: status(servicePlanId),
    appliesTo: 'User',
  }));
}

function licensesOf(person: Json, context: SampleContext): readonly SampleLicense[] {
  return person.rows('licenses').map((row) => ({
    sku: context.sku(row.text('sku')),
    instant: context.hoursAgo(row.count('hoursAgo')),
    off: textsIn(row, 'off').map(context.planId),
    group: attempt(() => row.text('group')) ?? null,
    error: attempt(() => row.text('error')),
    shouts: row.has('shouts'),
    setUp: attempt(() => row.text('setUp')) ?? 'Success',
  }));
}

/** Rows of plans that the person used to have stay. */
function formerPlans(person: Json, { planId, hoursAgo }: SampleContext): readonly Row[] {
  return textsIn(person, 'formerPlans').map((name) => ({
    servicePlanId: planId(name),
    service: name,
    capabilityStatus: 'Deleted',
    assignedDateTime: hoursAgo(1),
  }));
}

function plansOf({ sku, instant, off, shouts }: SampleLicense): readonly Row[] {
  return Object.entries(sku.plans).map(([id, service]) => ({
    assignedDateTime: instant,
    capabilityStatus: off.includes(id) ? 'Deleted' : 'Enabled',
    service,
    servicePlanId: cased(id, shouts),
  }));
}

function textsIn(data: Json, name: string): readonly string[] {
  const items = data.has(name) ? data.items(name) : [];
  return items.filter((item) => typeof item === 'string');
}

function cased(id: string, shouts: boolean): string {
  return shouts ? id.toUpperCase() : id;
}
