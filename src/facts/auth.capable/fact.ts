import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { isFuture } from '../core/instant.ts';
import { attempt, Unreadable } from '../core/json.ts';
import { askRegistration, registrationOf } from '../registration/ask.ts';

/** Whether there is a method for the second step, and whether policy allows it. */
const secondStep = defineEvidence('second-step', { state: ['capable', 'forbidden', 'missing'] });

const answers = {
  capable: 'capable',
  forbidden: 'not-allowed',
  missing: 'not-registered',
} as const;

/** How old the report's row is. */
const reported = defineEvidence('reported', { instant: 'instant' }, { order: 'last' });

/**
 * Whether the person can do the second step of a sign-in: “registered” means that there is a method,
 * “capable” that the authentication methods policy allows it too.
 */
export const fact = defineFact('auth.capable', {
  answers: Object.values(answers),
  parameters: {},
  asks: () => ({ always: [askRegistration] }),
  roles: ['Reports Reader', 'Security Reader', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/userregistrationdetails',
  evidence: [secondStep, reported],
  judge: (source, { now }) => {
    const row = registrationOf(source);
    const [isCapable, isRegistered] = [row.flag('isMfaCapable'), row.flag('isMfaRegistered')];
    if (isCapable && !isRegistered) throw new Unreadable({ reason: 'undecided' });
    const state = isCapable ? 'capable' : isRegistered ? 'forbidden' : 'missing';
    const updated = attempt(() => row.instant('lastUpdatedDateTime'));
    if (updated !== undefined && isFuture(updated, now)) throw new Unreadable({ reason: 'clock' });
    source.note(secondStep.note({ state }));
    if (updated !== undefined)
      source.note(reported.note({ instant: new Date(updated).toISOString() }));
    return choose(answers[state]);
  },
});
