import type { CloudId } from '../facts/ask.ts';
import { clouds } from './clouds.ts';
import type { SignInConfig } from './config.ts';

/**
 * The page on which an administrator agrees, for the whole organization, to what the registration
 * asks for.
 *
 * @param redirectUri Where Microsoft sends the administrator afterwards, one of the registration.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminLink({ clientId, cloud, tenant }: SignInConfig, redirectUri: string): string {
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri });
  return `${clouds[cloud].login}/${tenant}/adminconsent?${query.toString()}`;
}

/**
 * Where somebody ends the session at Microsoft itself, which outlasts the one in a tab.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#send-a-sign-out-request
 */
export function signOutPage({ cloud, tenant }: SignInConfig): string {
  return `${clouds[cloud].login}/${tenant}/oauth2/v2.0/logout`;
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
