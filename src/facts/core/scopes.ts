/**
 * The delegated Graph scopes that Guidepost may ask for, all read-only, and whether they require an
 * administrator's consent by default. A tenant's policy may be stricter.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export const adminConsent = {
  'User.Read': false,
  'User.ReadBasic.All': false,
  'User.Read.All': true,
  'LicenseAssignment.Read.All': false,
  'AuditLog.Read.All': true,
  'ServiceHealth.Read.All': true,
  'Application.Read.All': true,
  'UserAuthenticationMethod.Read': true,
  'UserAuthenticationMethod.Read.All': true,
  'IdentityRiskyUser.Read.All': true,
  'SharePointTenantSettings.Read.All': true,
  'Domain.Read.All': true,
  'GroupMember.Read.All': true,
} as const;

export type Scope = keyof typeof adminConsent;

/** Whether a text, such as one from storage, is one of the scopes. */
export function isScope(text: string): text is Scope {
  return Object.hasOwn(adminConsent, text);
}
