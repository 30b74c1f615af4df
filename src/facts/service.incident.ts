import { ask } from './ask.ts';
import { choose, defineFact } from './fact.ts';
import { attempt, Unreadable, type Json } from './json.ts';

const askHealth = ask(
  'health',
  '/admin/serviceAnnouncement/healthOverviews',
  'ServiceHealth.Read.All',
  { pages: 5 },
);

const ongoingStates = [
  'investigating',
  'restoringService',
  'verifyingService',
  'serviceDegradation',
  'serviceInterruption',
  'extendedRecovery',
  'confirmed',
  'reported',
];
const endedStates = [
  'serviceOperational',
  'serviceRestored',
  'postIncidentReviewPublished',
  'falsePositive',
  'resolved',
  'resolvedExternal',
  'mitigated',
  'mitigatedExternal',
];

/** Whether Microsoft has announced an incident for Yammer or Viva Engage. */
export const serviceIncident = defineFact('service.incident', {
  asks: [askHealth],
  roles: ['Service Support Administrator', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/servicehealth',
  judge: (source) => {
    const { rows, isPatchy, complete } = source.list('health');
    const named = rows.map((row) => ({ row, names: namesOf(row) }));
    const ours = named
      .filter(({ names }) => names.some(isEngage))
      .map(({ row, names }) => ({
        service: names[0] ?? '',
        state: attempt(() => row.text('status')),
      }));
    const ongoing = ours.filter(
      ({ state }) => state !== undefined && ongoingStates.includes(state),
    );
    const shown = ongoing.length > 0 ? ongoing : ours;
    for (const { service, state } of shown)
      if (state !== undefined) source.note({ kind: 'health', service, state });
    if (ongoing.length > 0) return choose('yes');
    if (!complete) throw new Unreadable({ reason: 'incomplete' });
    if (isPatchy || named.some(({ names }) => names.length === 0))
      throw new Unreadable({ reason: 'malformed' });
    if (ours.length === 0) throw new Unreadable({ reason: 'not-listed' });
    if (!ours.every(({ state }) => state !== undefined && endedStates.includes(state)))
      throw new Unreadable({ reason: 'unclear-status' });
    return choose('no');
  },
});

/** The readable names of a service: the display name first, then the id. */
function namesOf(row: Json): readonly string[] {
  return ['service', 'id'].flatMap((field) => attempt(() => row.text(field)) ?? []);
}

/** The service has had both names; its id is still the old one. */
function isEngage(name: string): boolean {
  return /yammer|viva ?engage/iu.test(name);
}
