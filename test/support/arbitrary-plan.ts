/** Random guides: valid, with time questions and ways back. */

import fc from 'fast-check';
import type { Plan, PlannedAnswer, PlannedQuestion } from './plan.ts';

/** Ids that mean something to the format, XState, or JavaScript must work as well as any other. */
const questionIds = ['what', 'again', 'answer', 'to', 'states', 'known', 'a', 'z-9', 'proto', 'on'];
const answerIds = ['yes', 'no', 'constructor', 'a-1', 'within'];
const outcomeIds = ['fix', 'wait', 'initial', 'end-1'];

interface Draft {
  readonly answers: readonly { readonly id: string; readonly to: number; readonly back: boolean }[];
  readonly hours: number | undefined;
}

const sometimes = fc.integer({ min: 0, max: 5 }).map((throwOfDice) => throwOfDice === 0);

const answers = fc
  .shuffledSubarray(answerIds, { minLength: 2, maxLength: 4 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), to: fc.nat(), back: sometimes }))),
  );
const draft: fc.Arbitrary<Draft> = fc.record({
  answers,
  hours: fc.constantFrom(undefined, undefined, 1, 24, 720),
});

/** Questions in reading order; each answer leads to a later step, or back to one that led here. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.shuffledSubarray(questionIds, { minLength: 1, maxLength: 6 }),
    fc.shuffledSubarray(outcomeIds, { minLength: 1 }),
    fc.array(draft, { minLength: 6, maxLength: 6 }),
  )
  .map(([questions, outcomes, drafts]) => toPlan(questions, outcomes, drafts));

/** Creates the steps in order, leaving out those that no answer leads to. */
function toPlan(ids: readonly string[], ends: readonly string[], drafts: readonly Draft[]): Plan {
  const steps = [...ids, ...ends];
  const [first = ''] = steps;
  /** For each step, the questions that lead to it; a step without an entry is unreachable. */
  const before = new Map<string, Set<string>>([[first, new Set()]]);
  const questions: PlannedQuestion[] = [];
  for (const [index, id] of ids.entries()) {
    const leading = before.get(id);
    const drawn = drafts[index];
    if (!leading || !drawn) continue;
    const ancestors = [...leading, id];
    const planned = drawn.answers.map((answer, position): PlannedAnswer => {
      const side = (['within', 'beyond'] as const)[position];
      const base = { id: answer.id, ...(drawn.hours && side && { when: side }) };
      if (answer.back && position > 0)
        return { ...base, to: pick(ancestors, answer.to), again: true };
      return { ...base, to: pick(steps.slice(index + 1), answer.to) };
    });
    for (const { to, again } of planned) {
      if (!again) before.set(to, new Set([...(before.get(to) ?? []), ...ancestors]));
    }
    questions.push({ id, answers: planned, ...(drawn.hours && { hours: drawn.hours }) });
  }
  return { questions, outcomes: ends.filter((id) => before.has(id)) };
}

function pick<T>(from: readonly T[], index: number): T {
  const picked = from[index % from.length];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}
