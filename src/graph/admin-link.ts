import type { CloudId } from '../facts/ask.ts';
import { clouds } from './clouds.ts';
import type { SignInConfig } from './config.ts';

/**
 * The page on which an administrator agrees, for the whole organization, to what the registration
 * asks for.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminLink({ clientId, cloud, tenant }: SignInConfig): string {
  return `${clouds[cloud].login}/${tenant}/adminconsent?client_id=${clientId}`;
}

/**
 * The page of a group in Microsoft's admin center. The GUID stands behind `#`, which browsers send
 * to no server.
 *
 * @param group GUID
 */
export function groupPage(cloud: CloudId, group: string): string {
  const path = `GroupDetailsMenuBlade/~/Overview/groupId/${group}`;
  return `${clouds[cloud].admin}/#view/Microsoft_AAD_IAM/${path}`;
}
