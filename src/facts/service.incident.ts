import { ask } from './ask.ts';
import { choose, defineFact } from './fact.ts';
import { Unreadable, type Json } from './json.ts';

const askHealth = ask(
  'health',
  '/admin/serviceAnnouncement/healthOverviews',
  'ServiceHealth.Read.All',
  { pages: 5 },
);

const ONGOING = [
  'investigating',
  'restoringService',
  'verifyingService',
  'serviceDegradation',
  'serviceInterruption',
  'extendedRecovery',
  'confirmed',
  'reported',
];
const OVER = [
  'serviceOperational',
  'serviceRestored',
  'postIncidentReviewPublished',
  'falsePositive',
  'resolved',
  'resolvedExternal',
  'mitigated',
  'mitigatedExternal',
];

/** Whether Microsoft has announced an incident of Yammer or Viva Engage. */
export const serviceIncident = defineFact('service.incident', {
  asks: [askHealth],
  roles: ['Service Support Administrator', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/servicehealth',
  judge: (source) => {
    const { rows, complete } = source.list('health');
    const states = rows.filter(isEngage).map((row) => row.text('status'));
    for (const state of states) source.note('health', 'healthOverviews.status', state);
    if (states.some((state) => ONGOING.includes(state))) return choose('yes');
    if (!complete) throw new Unreadable({ reason: 'incomplete' });
    if (states.length === 0) throw new Unreadable({ reason: 'not-listed' });
    if (!states.every((state) => OVER.includes(state)))
      throw new Unreadable({ reason: 'undecided' });
    return choose('no');
  },
});

/** The service has had both names; the id stayed the old one. */
function isEngage(row: Json): boolean {
  return (
    /^(yammer|viva ?engage)/i.test(row.text('id')) ||
    /viva engage|yammer/i.test(row.text('service'))
  );
}
