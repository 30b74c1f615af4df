import { ask } from './ask.ts';
import { choose, defineFact } from './fact.ts';
import { dayBefore, isFuture, parseInstant } from './instant.ts';
import { Unreadable, type Json } from './json.ts';

const ACTIVITY = 'Change user license';

/** From how many people in a day an assignment counts as one in bulk. Microsoft names no figure. */
const MANY = 50;

const askAudits = ask(
  'audits',
  `/auditLogs/directoryAudits?$filter=activityDisplayName eq '${ACTIVITY}'` +
    ' and activityDateTime ge {dayAgo}&$top=999',
  'AuditLog.Read.All',
  { pages: 5, lackingClouds: ['china'] },
);

/**
 * Whether licences are being assigned in bulk, which slows Viva Engage's own update. Events can be
 * missing from the log and Microsoft keeps it for a week only, so finding few proves nothing.
 */
export const licenceBulk = defineFact('licence.bulk', {
  asks: [askAudits],
  roles: ['Reports Reader', 'Security Reader', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/directoryaudit-list',
  judge: (source, { now }) => {
    source.requireSoundClock('audits');
    const since = parseInstant(dayBefore(now)) ?? now;
    const people = new Set(
      source.list('audits').rows.flatMap((row) => {
        const time = row.instant('activityDateTime');
        if (isFuture(time, now)) throw new Unreadable({ reason: 'clock' }, 'activityDateTime');
        return time >= since ? changed(row) : [];
      }),
    );
    source.note('audits', 'directoryAudits.targetResources', people.size);
    if (people.size < MANY) throw new Unreadable({ reason: 'absence-proves-nothing' });
    return choose('yes');
  },
});

/** The ids of the people whose licences an event changed. Groups have no user principal name. */
function changed(event: Json): readonly string[] {
  if (event.text('result') !== 'success' || event.text('activityDisplayName') !== ACTIVITY)
    return [];
  return event
    .rows('targetResources')
    .filter((target) => target.has('userPrincipalName') && target.textOrNull('userPrincipalName'))
    .map((target) => target.text('id').toLowerCase());
}
