import { askAboutOrganization } from '../core/ask.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { dayBefore, isFuture, parseInstant } from '../core/instant.ts';
import { attempt, rowsOf, Unreadable, type Json } from '../core/json.ts';

const licenseActivity = 'Change user license';

/** The number of people per day from which assignments count as bulk. Microsoft gives no figure. */
const bulkThreshold = 50;

const askAudits = askAboutOrganization(
  `/auditLogs/directoryAudits?$filter=activityDisplayName eq '${licenseActivity}'` +
    ' and activityDateTime ge {dayAgo}&$top=999',
  'AuditLog.Read.All',
  { pages: 5, lackingClouds: ['china'] },
);

/** How many people's licenses changed. */
const changes = defineEvidence('changes', { people: 'count' });

/**
 * Whether licenses are being assigned in bulk, which delays the services' own updates. The log may
 * lack events and is kept only for a week, so finding few proves nothing.
 */
export const fact = defineFact('licence.bulk', {
  answers: ['yes'],
  parameters: {},
  asks: () => ({ always: [askAudits] }),
  roles: ['Reports Reader', 'Security Reader', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/directoryaudit-list',
  evidence: [changes],
  reasons: { 'absence-proves-nothing': 'settled' },
  judge: (source, { now }) => {
    source.requireSoundClock(askAudits);
    const since = parseInstant(dayBefore(now)) ?? now;
    const { rows, isPatchy } = source.list(askAudits);
    const events = rows.map((row) => attempt(() => readEvent(row)));
    const people = new Set<string>();
    for (const event of events) {
      if (event && isFuture(event.time, now))
        throw new Unreadable({ reason: 'clock' }, 'activityDateTime');
      if (event && event.time >= since) for (const person of event.people) people.add(person);
    }
    if (people.size >= bulkThreshold) {
      source.note(changes.note({ people: people.size }));
      return choose('yes');
    }
    const isUnread = (isPatchy || events.length > 0) && events.every((event) => !event);
    throw new Unreadable({
      reason: isUnread ? 'malformed' : 'licence.bulk/absence-proves-nothing',
    });
  },
});

/** When something was changed, and whose licenses they were. */
function readEvent(row: Json): { readonly time: number; readonly people: readonly string[] } {
  const time = row.instant('activityDateTime');
  const isChange =
    row.text('result') === 'success' && row.text('activityDisplayName') === licenseActivity;
  const targets = isChange ? rowsOf(row, 'targetResources').rows : [];
  return { time, people: targets.flatMap((target) => attempt(() => personOf(target)) ?? []) };
}

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * The person among the targets of an event: the one with a user principal name (which groups and
 * applications lack), or of type user. Microsoft's own examples spell the `type` field both ways,
 * and omit the names of some users.
 */
function personOf(target: Json): string | undefined {
  const text = (field: string) => attempt(() => target.text(field));
  const [id, name] = [text('id')?.toLowerCase(), text('userPrincipalName')?.toLowerCase()];
  const isUser = name !== undefined || (text('type') ?? text('Type'))?.toLowerCase() === 'user';
  return isUser && id !== nobody ? (id ?? name) : undefined;
}
