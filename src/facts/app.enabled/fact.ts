import { askApplication, findApplication } from '../apps/application.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { Unreadable } from '../core/json.ts';
import { productParameter } from '../core/parameters.ts';

const states = ['on', 'off', 'assigned-only'] as const;

/** Who may sign in to the application: everyone, nobody, or those who are assigned to it. */
const appSignIn = defineEvidence('app-sign-in', { state: states });

/**
 * Whether the application may be signed in to, whoever the person is: off for everyone
 * (AADSTS7000112), or only for people who are assigned to it (AADSTS50105). Whether this person is
 * one of them is not read: Graph wants `Directory.Read.All` for that.
 */
export const fact = defineFact('app.enabled', {
  answers: states,
  parameters: { product: productParameter('apps') },
  asks: ({ product }) => ({ always: [askApplication(product)] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal',
  evidence: [appSignIn],
  reasons: { 'no-app': 'settled' },
  judge: (source, { product }) => {
    const app = findApplication(source, product);
    if (!app) throw new Unreadable({ reason: 'app.enabled/no-app' }, 'servicePrincipal');
    const isOn = app.flag('accountEnabled');
    const isLimited = isOn && app.flag('appRoleAssignmentRequired');
    const state = isLimited ? 'assigned-only' : isOn ? 'on' : 'off';
    source.note(appSignIn.note({ state }));
    return choose(state);
  },
});
