/**
 * The delegated Graph scopes that Guidepost may ask for, all read-only, and whether only an
 * administrator can consent to them by default. A tenant's policy can be stricter.
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
} as const;

export type Scope = keyof typeof adminConsent;

/** Says whether a text is one of the scopes, for example one that came back from storage. */
export const isScope = (text: string): text is Scope => Object.hasOwn(adminConsent, text);
