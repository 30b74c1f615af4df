import { askAboutOrganization, quoteFilter } from '../core/ask.ts';
import { askPerson } from '../core/ask-person.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { attempt, Unreadable } from '../core/json.ts';
import { productParameter } from '../core/parameters.ts';
import type { Product } from '../core/product.ts';

const askAccount = askPerson('accountEnabled');

/** The application's own entry in the organization's directory. */
function askApp(app: string) {
  return askAboutOrganization(
    `/servicePrincipals?$filter=appId eq ${quoteFilter(app)}`,
    'Application.Read.All',
    { select: ['appId', 'accountEnabled', 'appRoleAssignmentRequired'] },
  );
}

const account = defineEvidence('account', { isOn: 'flag' });
const application = defineEvidence('app', { isOn: 'flag' });

/**
 * Whether sign-in is possible at all. A disabled application (AADSTS7000112) blocks everyone, so it
 * takes precedence over a blocked account, and unless it is known, the account's state settles
 * nothing. An application that is not in the directory may be missing (AADSTS500011) or just not
 * there yet.
 */
export const fact = defineFact('sign-in.state', {
  answers: ['works', 'account-blocked', 'app-off'],
  parameters: { product: productParameter('apps') },
  asks: ({ product }) => ({ always: [askApp(appOf(product)), askAccount] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal',
  evidence: [account, application],
  reasons: { 'no-app': 'settled', 'assigned-only': 'settled' },
  judge: (source, { product }) => {
    const appId = appOf(product);
    const { rows, isPatchy } = source.list(askApp(appId));
    const ids = rows.map((row) => attempt(() => row.guid('appId')));
    const app = rows[ids.indexOf(appId)];
    if (!app) {
      const isUnread = isPatchy || ids.includes(undefined);
      throw new Unreadable(
        { reason: isUnread ? 'malformed' : 'sign-in.state/no-app' },
        'servicePrincipal',
      );
    }
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

/** The application that people sign in to; the parameter takes only products that have one. */
function appOf({ apps: [first = ''] }: Product): string {
  return first;
}
