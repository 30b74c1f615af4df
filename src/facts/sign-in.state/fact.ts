import { askApplication, findApplication } from '../apps/application.ts';
import { askPerson } from '../core/ask-person.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { Unreadable } from '../core/json.ts';
import { productParameter } from '../core/parameters.ts';

const askAccount = askPerson('accountEnabled');

const account = defineEvidence('account', { isOn: 'flag' });
const application = defineEvidence('app', { isOn: 'flag' });

/**
 * Whether sign-in is possible at all. A disabled application (AADSTS7000112) blocks everyone, so it
 * takes precedence over a blocked account, and unless it is known, the account's state settles
 * nothing.
 */
export const fact = defineFact('sign-in.state', {
  answers: ['works', 'account-blocked', 'app-off'],
  parameters: { product: productParameter('apps') },
  asks: ({ product }) => ({ always: [askApplication(product), askAccount] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal',
  evidence: [account, application],
  reasons: { 'no-app': 'settled', 'assigned-only': 'settled' },
  judge: (source, { product }) => {
    const app = findApplication(source, product);
    if (!app) throw new Unreadable({ reason: 'sign-in.state/no-app' }, 'servicePrincipal');
    const appIsOn = app.flag('accountEnabled');
    if (!appIsOn) {
      source.note(application.note({ isOn: false }));
      return choose('app-off');
    }
    const accountIsOn = source.body(askAccount).flag('accountEnabled');
    source.note(account.note({ isOn: accountIsOn }));
    if (!accountIsOn) return choose('account-blocked');
    // Then only people assigned to it get in (AADSTS50105), and assignments are not read here.
    if (app.flag('appRoleAssignmentRequired'))
      throw new Unreadable({ reason: 'sign-in.state/assigned-only' }, 'appRoleAssignmentRequired');
    source.note(application.note({ isOn: true }));
    return choose('works');
  },
});
