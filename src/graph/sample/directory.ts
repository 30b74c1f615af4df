import type {
  SampleLicense,
  SampleOrganization,
  SamplePerson,
  SampleProduct,
  SampleSubscription,
} from './organization.ts';

/** JSON in Graph's format. */
export type Row = Readonly<Record<string, unknown>>;

/** An organization's data in Graph, with dates relative to `now`. */
export interface Directory {
  readonly users: readonly Row[];
  /** The license details of each person, by the person's id. */
  readonly details: Readonly<Record<string, readonly Row[]>>;
  readonly products: readonly Row[];
  readonly audits: readonly Row[];
  readonly health: readonly Row[];
  readonly apps: readonly Row[];
}

const hourLength = 3_600_000;

/** Converts an organization to Graph's format. `now` is in milliseconds. */
export function directory(organization: SampleOrganization, now: number): Directory {
  const hoursAgo = (hours: number) => new Date(now - hours * hourLength).toISOString();
  return {
    users: organization.people.map((person) => user(person, hoursAgo)),
    details: Object.fromEntries(
      organization.people.map(({ id, licenses }) => [id, held(licenses).map(detailsOf)]),
    ),
    products: organization.products.map(subscription),
    audits: Array.from({ length: organization.recentChanges }, (_, at) =>
      licenseChange(at, hoursAgo(1 + at / 10)),
    ),
    health: [
      { id: 'Exchange', service: 'Exchange Online', status: 'serviceOperational' },
      { id: 'yammer', service: 'Microsoft Viva Engage', status: organization.health },
    ],
    apps: organization.app === 'absent' ? [] : [application(organization.app)],
  };
}

function application(app: SampleOrganization['app']): Row {
  return {
    id: '5b1d5c1e-6a3f-4a8e-9b51-0c7d6d1f2a30',
    appId: '00000005-0000-0ff1-ce00-000000000000',
    displayName: 'Office 365 Yammer',
    accountEnabled: app !== 'off',
    appRoleAssignmentRequired: app === 'assigned-only',
  };
}

function subscription({ product, bought, used, isSuspended }: SampleSubscription): Row {
  const none = { enabled: 0, suspended: 0, warning: 0, lockedOut: 0 };
  return {
    skuId: product.id,
    skuPartNumber: product.part,
    appliesTo: 'User',
    capabilityStatus: isSuspended ? 'Suspended' : 'Enabled',
    consumedUnits: used,
    prepaidUnits: { ...none, ...(isSuspended ? { suspended: bought } : { enabled: bought }) },
    servicePlans: servicePlans(product, () => 'Success'),
  };
}

function detailsOf({ product, off = [], shouts, setUp = 'Success' }: SampleLicense): Row {
  return {
    id: `details-${product.part}`,
    skuId: cased(product.id, shouts),
    skuPartNumber: product.part,
    servicePlans: servicePlans(product, (id) => (off.includes(id) ? 'Disabled' : setUp)),
  };
}

function servicePlans(
  { plans }: SampleProduct,
  provisioningStatus: (id: string) => string,
): readonly Row[] {
  return Object.entries(plans).map(([servicePlanId, servicePlanName]) => ({
    servicePlanId,
    servicePlanName,
    provisioningStatus: provisioningStatus(servicePlanId),
    appliesTo: 'User',
  }));
}

/** What someone actually has: failed assignments do not count. */
function held(licenses: readonly SampleLicense[]): readonly SampleLicense[] {
  return licenses.filter(({ error }) => error === undefined);
}

function user(person: SamplePerson, hoursAgo: (hours: number) => string): Row {
  const licenses = held(person.licenses);
  const former = Object.entries(person.formerPlans ?? {}).map(([servicePlanId, service]) => ({
    ...{ servicePlanId, service, capabilityStatus: 'Deleted', assignedDateTime: hoursAgo(1) },
  }));
  return {
    id: person.id,
    displayName: person.name,
    userPrincipalName: person.address,
    mail: person.address.includes('#') ? null : person.address,
    accountEnabled: person.isBlocked !== true,
    usageLocation: person.location,
    assignedLicenses: licenses.map(({ product, off = [], shouts }) => ({
      skuId: cased(product.id, shouts),
      disabledPlans: off,
    })),
    assignedPlans: [...former, ...licenses.flatMap((license) => plansOf(license, hoursAgo))],
    licenseAssignmentStates: person.licenses.map(
      ({ product, off = [], group, error, ...rest }) => ({
        skuId: product.id,
        disabledPlans: off,
        assignedByGroup: group ?? null,
        state: error === undefined ? 'Active' : 'Error',
        error: error ?? 'None',
        lastUpdatedDateTime: hoursAgo(rest.hoursAgo),
      }),
    ),
  };
}

function plansOf(license: SampleLicense, hoursAgo: (hours: number) => string): readonly Row[] {
  return Object.entries(license.product.plans).map(([id, service]) => ({
    assignedDateTime: hoursAgo(license.hoursAgo),
    capabilityStatus: license.off?.includes(id) ? 'Deleted' : 'Enabled',
    service,
    servicePlanId: cased(id, license.shouts),
  }));
}

function cased(id: string, shouts?: true): string {
  return shouts ? id.toUpperCase() : id;
}

function licenseChange(at: number, activityDateTime: string): Row {
  return {
    id: `Directory_${at}`,
    category: 'UserManagement',
    result: 'success',
    activityDisplayName: 'Change user license',
    activityDateTime,
    targetResources: [
      {
        id: `2f6c1f00-00ff-4a6e-8f00-${String(at).padStart(12, '0')}`,
        displayName: null,
        type: 'User',
        userPrincipalName: `colleague${at}@harbourbooks.example`,
      },
    ],
  };
}
