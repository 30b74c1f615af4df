import { askPerson } from '../core/ask-person.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { Unreadable } from '../core/json.ts';
import { productParameter } from '../core/parameters.ts';
import { assignments, type Assignment } from '../plans/assignments.ts';

const askAssignments = askPerson('licenseAssignmentStates');

/**
 * What each of Microsoft's codes means to someone who resolves it, in the order in which to resolve
 * them; all others are `other`.
 */
const answerByError = {
  CountViolation: 'no-seats',
  ProhibitedInUsageLocationViolation: 'location',
  MutuallyExclusiveViolation: 'conflict',
  DependencyViolation: 'dependency',
  UniquenessViolation: 'address',
} as const;

const mostUrgent = answerByError.CountViolation;

type GroupError = (typeof answerByError)[keyof typeof answerByError];

/** A license that a group fails to assign; `error` is Microsoft's code, such as `CountViolation`. */
const groupFailure = defineEvidence('group-failure', {
  sku: 'sku',
  error: 'name',
  group: 'group',
});

const noFailure = defineEvidence('no-group-failure', {});

/**
 * Why a group fails to assign a license with a plan of the product. If several do, the answer is
 * the error to resolve first. `other` usually means that another license of the same group fails,
 * which then is in the evidence. A failing license holds up the others of its group, so one without
 * the plan settles nothing.
 */
export const fact = defineFact('licence.group-error', {
  answers: ['none', ...Object.values(answerByError), 'other'],
  parameters: { product: productParameter('plans') },
  asks: () => ({ always: [askAssignments] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/entra/fundamentals/licensing-groups-resolve-problems',
  evidence: [groupFailure, noFailure],
  reasons: { another: 'passing' },
  judge: (source, { product: { skus, plans } }) => {
    const { all, isPatchy } = assignments(source.body(askAssignments));
    const failing = all.filter(isGroupFailure);
    const ours = failing.filter(({ sku }) => skus.plansIn(sku, plans).length > 0);
    const first = firstOf(ours);
    // What cannot be read might be what has to be resolved before this.
    if (first !== mostUrgent) {
      if (isPatchy) throw new Unreadable({ reason: 'malformed' });
      if (!ours.every(({ isErrorKnown }) => isErrorKnown))
        throw new Unreadable({ reason: 'absent-field' }, 'error');
    }
    if (ours.length > 0) {
      const groups = ours.map(({ group }) => group);
      for (const { sku, error, group } of failing.filter((one) => groups.includes(one.group)))
        source.note(groupFailure.note({ sku: skus.ref(sku), error, group }));
      return choose(first);
    }
    if (failing.length > 0) throw new Unreadable({ reason: 'licence.group-error/another' });
    source.note(noFailure.note({}));
    return choose('none');
  },
});

function isGroupFailure(one: Assignment): one is Assignment & { readonly group: string } {
  return one.isFailing && one.group !== null;
}

function firstOf(failing: readonly Assignment[]): GroupError | 'other' {
  const codes = failing.map(({ error }) => error);
  return Object.entries(answerByError).find(([code]) => codes.includes(code))?.[1] ?? 'other';
}
