/** `methods` of a person in the sample: what they can prove themselves with besides a password. */
import type { Json } from '../core/json.ts';

/** What the report calls each method. */
export const registeredNames = {
  app: 'microsoftAuthenticatorPush',
  key: 'fido2SecurityKey',
  token: 'hardwareOneTimePasscode',
  phone: 'mobilePhone',
  pass: 'temporaryAccessPass',
  email: 'email',
} as const;

type Method = keyof typeof registeredNames;

/** Without any in the data, it is an app on a phone. */
export function methodsOf(person: Json): readonly Method[] {
  if (!person.has('methods')) return ['app'];
  return person.items('methods').filter(isMethod);
}

function isMethod(value: unknown): value is Method {
  return typeof value === 'string' && Object.hasOwn(registeredNames, value);
}
