import type { CloudId } from '../facts/core/ask.ts';
import { clouds } from './clouds.ts';
import type { SignInConfig } from './config.ts';

/**
 * The page on which an administrator consents, for the whole organization, to the app
 * registration's permissions.
 *
 * @param redirectUri where Microsoft sends the administrator afterwards; must be in the
 * registration
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminLink({ clientId, cloud, tenant }: SignInConfig, redirectUri: string): string {
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri });
  return `${clouds[cloud].login}/${tenant}/adminconsent?${query.toString()}`;
}

/**
 * The page that ends the session at Microsoft itself, which outlasts the one in the tab.
 *
 * @see
 * https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#send-a-sign-out-request
 */
export function signOutPage({ cloud, tenant }: SignInConfig): string {
  return `${clouds[cloud].login}/${tenant}/oauth2/v2.0/logout`;
}

/**
 * The page of a group in Microsoft's admin center. The GUID is in the fragment, which browsers do
 * not send to servers.
 *
 * @param group GUID
 */
export function groupPage(cloud: CloudId, group: string): string {
  const path = `GroupDetailsMenuBlade/~/Overview/groupId/${group}`;
  return `${clouds[cloud].admin}/#view/Microsoft_AAD_IAM/${path}`;
}
