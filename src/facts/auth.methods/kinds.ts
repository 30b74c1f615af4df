/**
 * What the methods that people register are worth. Kinds of methods, never their numbers, addresses
 * or devices.
 *
 * @see https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview
 * @see https://learn.microsoft.com/graph/api/resources/userregistrationdetails
 */
export const methodKinds = [
  ...(['authenticator', 'passkey', 'device', 'code', 'token', 'external'] as const),
  ...(['phone', 'pass'] as const),
] as const;

/** A kind of method for the second step. */
export type MethodKind = (typeof methodKinds)[number];

/** Strong methods are all except those two. */
export function isStrong(kind: MethodKind): boolean {
  return kind !== 'phone' && kind !== 'pass';
}

/**
 * The types of a person's list of methods. Passwords and addresses for password reset are none for
 * the second step.
 */
const kindByType = {
  microsoftAuthenticatorAuthenticationMethod: 'authenticator',
  fido2AuthenticationMethod: 'passkey',
  windowsHelloForBusinessAuthenticationMethod: 'device',
  platformCredentialAuthenticationMethod: 'device',
  softwareOathAuthenticationMethod: 'code',
  externalAuthenticationMethod: 'external',
  phoneAuthenticationMethod: 'phone',
  temporaryAccessPassAuthenticationMethod: 'pass',
  passwordAuthenticationMethod: undefined,
  emailAuthenticationMethod: undefined,
} as const;

/** What the list of v1.0 does not show, by its name in the report. */
const kindInReport = {
  hardwareOneTimePasscode: 'token',
  externalAuthMethod: 'external',
} as const;

/** What the list shows too, and therefore better: the report runs behind. */
const alsoListed = [
  ...['email', 'mobilePhone', 'alternateMobilePhone', 'officePhone', 'sms', 'securityQuestion'],
  ...['microsoftAuthenticatorPush', 'microsoftAuthenticatorPasswordless', 'appPassword'],
  ...['softwareOneTimePasscode', 'oneTimePasscode', 'windowsHelloForBusiness', 'qrCode'],
  ...['fido2', 'fido2SecurityKey', 'macOsSecureEnclaveKey', 'temporaryAccessPass'],
  ...['passKeyDeviceBound', 'passKeyDeviceBoundAuthenticator', 'passKeyDeviceBoundWindowsHello'],
  ...['passKeySynced'],
];

/**
 * The kind of a method by its `@odata.type`.
 *
 * @returns undefined for one that is not a second step, `unknown` for a type that is new
 */
export function kindOfType(type: string): MethodKind | undefined | 'unknown' {
  const name = type.replace('#microsoft.graph.', '');
  return isType(name) ? kindByType[name] : 'unknown';
}

/**
 * The kind of a method that only the report has, by its name there.
 *
 * @returns undefined for one that the list has too, `unknown` for a name that is new
 */
export function kindOfReported(name: unknown): MethodKind | undefined | 'unknown' {
  if (isReported(name)) return kindInReport[name];
  return typeof name === 'string' && alsoListed.includes(name) ? undefined : 'unknown';
}

function isType(name: string): name is keyof typeof kindByType {
  return Object.hasOwn(kindByType, name);
}

function isReported(name: unknown): name is keyof typeof kindInReport {
  return typeof name === 'string' && Object.hasOwn(kindInReport, name);
}
