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
 * Whether the person has the plan. About oneself the own record says all. About somebody else the
 * details of their licenses take the smaller permission and mostly settle it; the record is asked for
 * only where they do not.
 */
export const licencePlan = defineFact('licence.plan', {
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
 * What the details say of the plan itself, or may say where they cannot be read: the record knows
 * nothing of it, and would call a plan that waits for its service “on”.
 */
const FINAL: readonly Reason[] = [
  ...(['pending', 'plan-error'] as const),
  ...(['malformed', 'absent-field', 'incomplete'] as const),
];

/** Faults that pass by themselves, and are no reason to ask for a larger permission. */
const PASSING: readonly Reason[] = ['throttled', 'server', 'time-out', 'offline', 'signed-out'];

function ofOther(source: Source, plans: readonly Plan[], record: () => PlanAnswer): PlanAnswer {
  const details = answerOrFault(() => planInDetails(source, plans));
  const fault = details instanceof Unreadable ? details : undefined;
  const answer = details instanceof Unreadable ? undefined : details;
  if (fault && isFinal(fault, source)) throw fault;
  if (answer?.choice === 'yes')
    return { ...answer, evidence: [...answer.evidence, ...knownGroups(source, answer)] };

  // Off or absent: the record also knows of groups, and of what they fail to give.
  const recorded = answerOrFault(record);
  if (!(recorded instanceof Unreadable)) return recorded;
  const isHidden = recorded.fault.scope !== undefined;
  if (isHidden && answer) return answer;
  // Of two permissions that are missing, the smaller one is worth asking for.
  throw isHidden && fault?.fault.scope !== undefined ? fault : recorded;
}

const isFinal = ({ fault }: Unreadable, source: Source): boolean =>
  FINAL.includes(fault.reason) || (PASSING.includes(fault.reason) && !source.has('person'));

/** Who gives the license, where the record has been read anyway. */
const knownGroups = (source: Source, { evidence }: PlanAnswer): readonly Evidence[] =>
  (source.has('person') && attempt(() => groupsOf(source.body('person'), evidence))) || [];

function answerOrFault<T>(read: () => T): T | Unreadable {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable && !(error instanceof NotAsked)) return error;
    throw error;
  }
}
