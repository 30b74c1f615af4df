import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { Unreadable } from '../core/json.ts';
import { askSettings, settingsOf, settingsRoles } from '../sharepoint/ask-settings.ts';

const levels = ['nobody', 'existing', 'guests', 'anyone'] as const;
type Level = (typeof levels)[number];

const levelByName = {
  disabled: 'nobody',
  existingExternalUserSharingOnly: 'existing',
  externalUserSharingOnly: 'guests',
  externalUserAndGuestSharing: 'anyone',
} as const;

/** Who outside of the organization files can be shared with. */
const sharing = defineEvidence('sharing', { level: levels });

/** Whether a list of domains allows or blocks. */
const domains = defineEvidence('sharing-domains', { list: ['allowed', 'blocked'] });

/**
 * How far SharePoint and OneDrive can be shared outside of the organization. A site can be stricter,
 * never more open. They have a list of domains of their own, apart from that of Microsoft Entra.
 */
export const fact = defineFact('sharepoint.sharing', {
  answers: ['off', 'existing-only', 'listed-domains', 'open'],
  parameters: {},
  asks: () => ({ always: [askSettings('sharingCapability', 'sharingDomainRestrictionMode')] }),
  roles: settingsRoles,
  page: 'https://learn.microsoft.com/graph/api/resources/sharepointsettings',
  evidence: [sharing, domains],
  judge: (source) => {
    const settings = settingsOf(source);
    const level = levelOf(settings.text('sharingCapability'));
    source.note(sharing.note({ level }));
    if (level === 'nobody') return choose('off');
    if (level === 'existing') return choose('existing-only');
    const mode = settings.text('sharingDomainRestrictionMode');
    if (mode === 'none') return choose('open');
    if (mode !== 'allowList' && mode !== 'blockList') throw new Unreadable({ reason: 'malformed' });
    source.note(domains.note({ list: mode === 'allowList' ? 'allowed' : 'blocked' }));
    return choose('listed-domains');
  },
});

function levelOf(name: string): Level {
  if (isLevelName(name)) return levelByName[name];
  throw new Unreadable({ reason: 'malformed' }, 'sharingCapability');
}

function isLevelName(name: string): name is keyof typeof levelByName {
  return Object.hasOwn(levelByName, name);
}
