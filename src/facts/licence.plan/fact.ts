import { askPerson } from '../core/ask-person.ts';
import type { Evidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { attempt, Unreadable } from '../core/json.ts';
import { productParameter } from '../core/parameters.ts';
import type { Product } from '../core/product.ts';
import type { Fault } from '../core/reasons.ts';
import { answerOrFault, type Source } from '../core/source.ts';
import { askDetails } from './ask-details.ts';
import {
  failedAssignment,
  licensed,
  noLicense,
  planOff,
  planOn,
  throughGroup,
} from './evidence.ts';
import { groupsOf, planOfPerson, type PlanAnswer } from './plan-of-person.ts';
import { planInDetails } from './plan-in-details.ts';

const askRecord = askPerson('assignedLicenses', 'assignedPlans', 'licenseAssignmentStates');

/**
 * Whether the person has a plan that gives access to the product. For the signed-in person, their
 * record says everything. For others, their license details need a smaller permission and usually
 * settle it; the record is read only if they do not.
 */
export const fact = defineFact('licence.plan', {
  answers: ['yes', 'no', 'plan-off', 'group-error'],
  parameters: { product: productParameter('plans') },
  asks: () => ({ always: [askRecord], ofOthers: [askDetails], further: [askRecord] }),
  roles: ['Directory Readers', 'License Administrator', 'User Administrator'],
  page: 'https://learn.microsoft.com/graph/api/user-list-licensedetails',
  evidence: [licensed, noLicense, planOn, planOff, throughGroup, failedAssignment],
  reasons: {
    pending: 'passing',
    'plan-error': 'passing',
    suspended: 'passing',
    failing: 'passing',
  },
  judge: (source, { product, person }) => {
    const record = () => planOfPerson(source.body(askRecord), product);
    const { choice, evidence } = person.kind === 'me' ? record() : ofOther(source, product, record);
    source.note(...evidence);
    return choose(choice);
  },
});

/**
 * Results from the details that are final (or that the details could have given, if they cannot be
 * read). The record lacks this information, and would call a plan that waits for its service “on”.
 */
const finalReasons: readonly Fault['reason'][] = [
  ...(['licence.plan/pending', 'licence.plan/plan-error'] as const),
  ...(['malformed', 'absent-field', 'incomplete'] as const),
];

/** Faults that resolve themselves, and are no reason to ask for a larger permission. */
const transientReasons: readonly Fault['reason'][] = [
  'throttled',
  'server',
  'time-out',
  'offline',
  'signed-out',
];

function ofOther(source: Source, product: Product, record: () => PlanAnswer): PlanAnswer {
  const details = answerOrFault(() => planInDetails(source, product));
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
    (transientReasons.includes(fault.reason) && !source.has(askRecord))
  );
}

/** The groups that assign the license, if the record was read anyway. */
function knownGroups(source: Source, { evidence }: PlanAnswer): readonly Evidence[] {
  return (source.has(askRecord) && attempt(() => groupsOf(source.body(askRecord), evidence))) || [];
}
