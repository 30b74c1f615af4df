import type { FactSample } from '../core/sample.ts';
import { methodsOf } from '../registration/sample.ts';

const types = {
  app: ['microsoftAuthenticatorAuthenticationMethod'],
  key: ['fido2AuthenticationMethod'],
  token: [], // not in the list
  phone: ['phoneAuthenticationMethod'],
  pass: ['temporaryAccessPassAuthenticationMethod'],
  email: ['emailAuthenticationMethod'],
} as const;

/** Follows from the `methods` of a person; everyone has a password too. */
export const sample: FactSample = {
  calls: [
    {
      path: '{person}/authentication/methods',
      scopes: {
        me: ['UserAuthenticationMethod.Read', 'UserAuthenticationMethod.Read.All'],
        other: ['UserAuthenticationMethod.Read.All'],
      },
      needsRole: true,
      answer: (person) =>
        ['passwordAuthenticationMethod', ...methodsOf(person).flatMap((name) => types[name])].map(
          (type, at) => ({
            '@odata.type': `#microsoft.graph.${type}`,
            id: `method-${at}`,
            isUsable: true,
          }),
        ),
    },
  ],
};
