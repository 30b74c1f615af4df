import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { askSettings, settingsOf, settingsRoles } from '../sharepoint/ask-settings.ts';

/** Whether only computers of certain domains may synchronize. */
const computers = defineEvidence('sync-computers', { isRestricted: 'flag' });
const button = defineEvidence('sync-button', { isHidden: 'flag' });
const macs = defineEvidence('sync-macs', { isAllowed: 'flag' });

/**
 * Whether the organization restricts the OneDrive sync app. The restriction to computers of certain
 * domains stops the app; without its button, it still works.
 */
export const fact = defineFact('sharepoint.sync', {
  answers: ['joined-only', 'button-hidden', 'open'],
  parameters: {},
  asks: () => ({
    always: [
      askSettings(
        'isUnmanagedSyncAppForTenantRestricted',
        'isSyncButtonHiddenOnPersonalSite',
        'isMacSyncAppEnabled',
      ),
    ],
  }),
  roles: settingsRoles,
  page: 'https://learn.microsoft.com/graph/api/resources/sharepointsettings',
  evidence: [computers, button, macs],
  judge: (source) => {
    const settings = settingsOf(source);
    const isRestricted = settings.flag('isUnmanagedSyncAppForTenantRestricted');
    const isHidden = settings.flag('isSyncButtonHiddenOnPersonalSite');
    const isAllowed = settings.flag('isMacSyncAppEnabled');
    source.note(
      computers.note({ isRestricted }),
      button.note({ isHidden }),
      macs.note({ isAllowed }),
    );
    if (isRestricted) return choose('joined-only');
    return choose(isHidden ? 'button-hidden' : 'open');
  },
});
