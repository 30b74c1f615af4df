import { ask } from './ask.ts';
import { askPerson } from './ask-person.ts';
import { choose, defineFact } from './fact.ts';
import { attempt, Unreadable } from './json.ts';

/** The first-party application of Yammer and Viva Engage; the same in every organization. */
const yammerAppId = '00000005-0000-0ff1-ce00-000000000000';

const askApp = ask(
  'app',
  `/servicePrincipals?$filter=appId eq '${yammerAppId}'&$select=appId,accountEnabled,appRoleAssignmentRequired`,
  'Application.Read.All',
);

/**
 * Whether sign-in is possible at all. A disabled application (AADSTS7000112) blocks everyone, so it
 * takes precedence over a blocked account, and unless it is known, the account's state settles
 * nothing. An application that is not in the directory may be missing (AADSTS500011) or just not
 * there yet.
 */
export const signInState = defineFact('sign-in.state', {
  asks: [askApp, askPerson],
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal',
  judge: (source) => {
    const { rows, isPatchy } = source.list('app');
    const ids = rows.map((row) => attempt(() => row.guid('appId')));
    const app = rows[ids.indexOf(yammerAppId)];
    if (!app) {
      const isUnread = isPatchy || ids.includes(undefined);
      throw new Unreadable({ reason: isUnread ? 'malformed' : 'no-app' }, 'servicePrincipal');
    }
    const appIsOn = app.flag('accountEnabled');
    if (!appIsOn) {
      source.note({ kind: 'app', isOn: false });
      return choose('app-off');
    }
    const accountIsOn = source.body('person').flag('accountEnabled');
    source.note({ kind: 'account', isOn: accountIsOn });
    if (!accountIsOn) return choose('account-blocked');
    // Then only people assigned to it get in (AADSTS50105), and assignments are not read here.
    if (app.flag('appRoleAssignmentRequired'))
      throw new Unreadable({ reason: 'assigned-only' }, 'appRoleAssignmentRequired');
    source.note({ kind: 'app', isOn: true });
    return choose('works');
  },
});
