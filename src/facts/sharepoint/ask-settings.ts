import { askAboutOrganization, type Ask } from '../core/ask.ts';
import type { Json } from '../core/json.ts';
import { soleObject } from '../core/sole-object.ts';
import type { Source } from '../core/source.ts';

/**
 * The organization's settings for SharePoint and OneDrive.
 *
 * @see https://learn.microsoft.com/graph/api/sharepointsettings-get
 */
export function askSettings(...fields: readonly string[]): Ask {
  return askAboutOrganization('/admin/sharepoint/settings', 'SharePointTenantSettings.Read.All', {
    select: fields,
    lackingClouds: ['china'],
  });
}

/** The settings, if any fact's were read. */
export function settingsOf(source: Source): Json {
  return soleObject(source.body(askSettings()));
}

/** Roles that may read them, least privileged first. */
export const settingsRoles = ['SharePoint Administrator', 'Global Reader'];
