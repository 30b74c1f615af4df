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
