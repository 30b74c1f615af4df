import type { Json } from '../core/json.ts';
import { forEveryone, type FactSample, type Row } from '../core/sample.ts';

const usual: Row = {
  sharingCapability: 'externalUserAndGuestSharing',
  sharingDomainRestrictionMode: 'none',
  isUnmanagedSyncAppForTenantRestricted: false,
  isSyncButtonHiddenOnPersonalSite: false,
  isMacSyncAppEnabled: true,
};

/** `sharepoint` of the organization: its settings, as Graph has them, where they are not the usual. */
export const sample: FactSample = {
  calls: [
    {
      path: '/admin/sharepoint/settings',
      scopes: forEveryone('SharePointTenantSettings.Read.All'),
      needsRole: true,
      answer: (organization) => ({ ...usual, ...settings(organization) }),
    },
  ],
};

function settings(organization: Json): Row {
  return organization.has('sharepoint') ? organization.object('sharepoint').value : {};
}
