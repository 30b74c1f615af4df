import { askDetails } from './ask-details.ts';
import { askPerson } from './ask-person.ts';
import type { Evidence } from './evidence.ts';
import { choose, defineFact } from './fact.ts';
import { attempt, Unreadable } from './json.ts';
import { groupsOf, planOfPerson, type PlanAnswer } from './plan-of-person.ts';
import { planInDetails } from './plan-in-details.ts';
import type { Plan } from './plans.ts';
import type { Reason } from './reasons.ts';
import { NotAsked, type Source } from './source.ts';

/**
 * Whether the person has the plan. For the signed-in person, their record says everything. For
 * others, their license details need a smaller permission and usually settle it; the record is read
 * only if they do not.
 */
export const licensePlan = defineFact('licence.plan', {
  asks: [askPerson],
  asksOfOthers: [askDetails],
  further: [askPerson],
  roles: ['Directory Readers', 'License Administrator', 'User Administrator'],
  page: 'https://learn.microsoft.com/graph/api/user-list-licensedetails',
  judge: (source, { plans, person }) => {
    const record = () => planOfPerson(source.body('person'), plans);
    const { choice, evidence } = person.kind === 'me' ? record() : ofOther(source, plans, record);
    source.note(...evidence);
    return choose(choice);
  },
});

/**
 * Results from the details that are final (or that the details could have given, if they cannot be
 * read). The record lacks this information, and would call a plan that waits for its service “on”.
 */
const finalReasons: readonly Reason[] = [
  ...(['pending', 'plan-error'] as const),
  ...(['malformed', 'absent-field', 'incomplete'] as const),
];

/** Faults that resolve themselves, and are no reason to ask for a larger permission. */
const transientReasons: readonly Reason[] = [
  'throttled',
  'server',
  'time-out',
  'offline',
  'signed-out',
];

function ofOther(source: Source, plans: readonly Plan[], record: () => PlanAnswer): PlanAnswer {
  const details = answerOrFault(() => planInDetails(source, plans));
  const fault = details instanceof Unreadable ? details : undefined;
  const answer = details instanceof Unreadable ? undefined : details;
  if (fault && isFinal(fault, source)) throw fault;
  if (answer?.choice === 'yes')
    return { ...answer, evidence: [...answer.evidence, ...knownGroups(source, answer)] };

  // Off or absent: only the record has groups, and failed assignments through them.
  const recorded = answerOrFault(record);
  if (!(recorded instanceof Unreadable)) return recorded;
  const isHidden = recorded.fault.scope !== undefined;
  if (isHidden && answer) return answer;
  // If two permissions are missing, the smaller one is worth asking for.
  throw isHidden && fault?.fault.scope !== undefined ? fault : recorded;
}

function isFinal({ fault }: Unreadable, source: Source): boolean {
  return (
    finalReasons.includes(fault.reason) ||
    (transientReasons.includes(fault.reason) && !source.has('person'))
  );
}

/** The groups that assign the license, if the record was read anyway. */
function knownGroups(source: Source, { evidence }: PlanAnswer): readonly Evidence[] {
  return (source.has('person') && attempt(() => groupsOf(source.body('person'), evidence))) || [];
}

function answerOrFault<T>(read: () => T): T | Unreadable {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable && !(error instanceof NotAsked)) return error;
    throw error;
  }
}
