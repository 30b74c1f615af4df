/** Guides whose answers lead to steps that depend on earlier answers, at random. */

import fc from 'fast-check';
import { machineVersion, type Condition, type GuideConfig } from '../../src/guide/config.ts';

export interface ConditionalAnswer {
  readonly id: string;
  /** Tried in order; the last has no conditions. */
  readonly targets: readonly { readonly when: readonly Condition[]; readonly to: string }[];
}

/** The questions `q-0`, `q-1`, …, which lead only to later ones, and the outcomes `end-0` and `end-1`. */
export type ConditionalPlan = readonly (readonly ConditionalAnswer[])[];

const ids = ['a', 'b'];
const count = 5;

function arbitraryAnswer(index: number, id: string): fc.Arbitrary<ConditionalAnswer> {
  const later = Array.from({ length: count - index - 1 }, (_, at) => `q-${index + 1 + at}`);
  const to = fc.constantFrom(...later, 'end-0', 'end-1');
  const condition = fc.record({
    question: fc.nat({ max: Math.max(index - 1, 0) }).map((at) => `q-${at}`),
    answer: fc.constantFrom(...ids),
  });
  const conditional = fc.record({ when: fc.array(condition, { minLength: 1, maxLength: 2 }), to });
  const conditionals = fc.array(conditional, { maxLength: index === 0 ? 0 : 2 });
  return fc
    .tuple(conditionals, to)
    .map(([targets, last]) => ({ id, targets: [...targets, { when: [], to: last }] }));
}

export const arbitraryConditionalPlan: fc.Arbitrary<ConditionalPlan> = fc.tuple(
  ...Array.from({ length: count }, (_, index) =>
    fc.tuple(...ids.map((id) => arbitraryAnswer(index, id))),
  ),
);

/** The machine of a plan, whether or not the check would accept all of its conditions. */
export function configOfPlan(plan: ConditionalPlan): GuideConfig {
  const questions = plan.map((answers, index) => {
    const question = `q-${index}`;
    const always = answers.flatMap(({ id, targets }) =>
      targets.map(({ when, to }) => ({
        guard: {
          type: 'answered' as const,
          params: { question, answer: id, ...(when.length > 0 && { when }) },
        },
        target: to,
      })),
    );
    const exit = { type: 'record' as const, params: { question } };
    return [question, { tags: ['question'] as const, meta: {}, always, exit }] as const;
  });
  const outcomes = [0, 1].map((index) => {
    const meta = { kind: 'fix' as const, code: `END-0${index}` };
    return [`end-${index}`, { tags: ['outcome'] as const, meta }] as const;
  });
  return {
    id: 'test',
    version: machineVersion,
    initial: 'q-0',
    on: { answer: { actions: { type: 'learn' } } },
    states: { ...Object.fromEntries(questions), ...Object.fromEntries(outcomes) },
  };
}

type Trail = readonly (readonly [question: string, answer: string])[];

/** Every way through a plan, found by trying all answers: the answers, and the outcome. */
export function waysOfPlan(
  plan: ConditionalPlan,
  at = 'q-0',
  trail: Trail = [],
): { readonly trail: Trail; readonly outcome: string }[] {
  const answers = plan[Number(at.replace('q-', ''))];
  if (!at.startsWith('q-') || !answers) return [{ trail, outcome: at }];
  return answers.flatMap(({ id, targets }) => {
    const target = targets.find(({ when }) =>
      when.every(({ question, answer }) =>
        trail.some(([asked, given]) => asked === question && given === answer),
      ),
    );
    return waysOfPlan(plan, target?.to, [...trail, [at, id]]);
  });
}
