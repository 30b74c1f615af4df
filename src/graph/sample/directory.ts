import type { SampleLicence, SampleOrganisation, SamplePerson } from './organisation.ts';

/** JSON as Graph writes it. */
export type Row = Readonly<Record<string, unknown>>;

/** What an organisation looks like in Graph, with dates that count back from `now`. */
export interface Directory {
  readonly users: readonly Row[];
  readonly products: readonly Row[];
  readonly audits: readonly Row[];
  readonly health: readonly Row[];
  readonly apps: readonly Row[];
}

const HOUR = 3_600_000;

/** Writes an organisation as Graph would. `now` is in milliseconds. */
export function directory(organisation: SampleOrganisation, now: number): Directory {
  const hoursAgo = (hours: number) => new Date(now - hours * HOUR).toISOString();
  return {
    users: organisation.people.map((person) => user(person, hoursAgo)),
    products: organisation.products.map(({ product, bought, used }) => ({
      skuId: product.id,
      skuPartNumber: product.part,
      appliesTo: 'User',
      capabilityStatus: 'Enabled',
      consumedUnits: used,
      prepaidUnits: { enabled: bought, suspended: 0, warning: 0, lockedOut: 0 },
      servicePlans: Object.entries(product.plans).map(([servicePlanId, servicePlanName]) => ({
        servicePlanId,
        servicePlanName,
        provisioningStatus: 'Success',
        appliesTo: 'User',
      })),
    })),
    audits: Array.from({ length: organisation.recentChanges }, (_, at) =>
      licenceChange(at, hoursAgo(1 + at / 10)),
    ),
    health: [
      { id: 'Exchange', service: 'Exchange Online', status: 'serviceOperational' },
      { id: 'yammer', service: 'Microsoft Viva Engage', status: organisation.health },
    ],
    apps: organisation.app === 'absent' ? [] : [application(organisation.app)],
  };
}

const application = (app: SampleOrganisation['app']): Row => ({
  id: '5b1d5c1e-6a3f-4a8e-9b51-0c7d6d1f2a30',
  appId: '00000005-0000-0ff1-ce00-000000000000',
  displayName: 'Office 365 Yammer',
  accountEnabled: app !== 'off',
  appRoleAssignmentRequired: app === 'assigned-only',
});

function user(person: SamplePerson, hoursAgo: (hours: number) => string): Row {
  const held = person.licences.filter(({ error }) => error === undefined);
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
    assignedLicenses: held.map(({ product, off = [], shouts }) => ({
      skuId: cased(product.id, shouts),
      disabledPlans: off,
    })),
    assignedPlans: [...former, ...held.flatMap((licence) => plansOf(licence, hoursAgo))],
    licenseAssignmentStates: person.licences.map(
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

const plansOf = (licence: SampleLicence, hoursAgo: (hours: number) => string): readonly Row[] =>
  Object.entries(licence.product.plans).map(([id, service]) => ({
    assignedDateTime: hoursAgo(licence.hoursAgo),
    capabilityStatus: licence.off?.includes(id) ? 'Deleted' : 'Enabled',
    service,
    servicePlanId: cased(id, licence.shouts),
  }));

const cased = (id: string, shouts?: true): string => (shouts ? id.toUpperCase() : id);

const licenceChange = (at: number, activityDateTime: string): Row => ({
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
});
