import { askAboutPerson } from '../core/ask.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';

const askTeams = askAboutPerson('{person}/licenseDetails/getTeamsLicensingDetails', {
  me: 'User.Read',
  other: 'User.Read.All',
});

const teamsLicense = defineEvidence('teams-license', { isValid: 'flag' });

/**
 * Whether the service itself considers the person licensed, whatever the plan is called in this
 * cloud. A policy may still hide it.
 */
export const fact = defineFact('teams.licensed', {
  answers: ['yes', 'no'],
  parameters: {},
  asks: () => ({ always: [askTeams] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/licensedetails-getteamslicensingdetails',
  evidence: [teamsLicense],
  judge: (source) => {
    const isValid = source.body(askTeams).flag('hasTeamsLicense');
    source.note(teamsLicense.note({ isValid }));
    return choose(isValid ? 'yes' : 'no');
  },
});
