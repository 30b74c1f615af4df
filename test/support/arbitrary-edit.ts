/** Random edits of random guides: new ids with their aliases, and answers that lead elsewhere. */

import fc from 'fast-check';
import type { Passed } from '../../src/guide/machine.ts';
import { arbitraryPlan } from './arbitrary-plan.ts';
import type { Plan } from './plan.ts';

export interface Renamed {
  readonly before: Plan;
  readonly after: Plan;
  /** The front matter lines that list the old ids. */
  readonly front: readonly string[];
  readonly step: (old: string) => string;
  readonly passed: (old: Passed) => Passed;
}

/** Each step and each answer keeps its id, or gets one that was never used before. */
export const arbitraryRename: fc.Arbitrary<Renamed> = fc
  .tuple(arbitraryPlan, fc.infiniteStream(fc.boolean()))
  .map(([before, dice]) => {
    const toss = () => dice.next().value === true;
    const ids = [...before.questions.map(({ id }) => id), ...before.outcomes];
    const steps = new Map(ids.filter(toss).map((id) => [id, `${id}-2`]));
    const answers = new Map(
      before.questions
        .flatMap(({ id, answers: given }) => given.map((answer) => `${id}.${answer.id}`))
        .filter(toss)
        .map((key) => [key, `${key.split('.')[1] ?? ''}-2`]),
    );
    return rename(before, steps, answers);
  });

type Ids = ReadonlyMap<string, string>;

function rename(before: Plan, steps: Ids, answers: Ids): Renamed {
  const step = (id: string) => steps.get(id) ?? id;
  const answer = (question: string, id: string) => answers.get(`${question}.${id}`) ?? id;
  const after = {
    questions: before.questions.map((question) => ({
      ...question,
      id: step(question.id),
      answers: question.answers.map((given) => ({
        ...given,
        id: answer(question.id, given.id),
        to: step(given.to),
      })),
    })),
    outcomes: before.outcomes.map(step),
  };
  const named = [...answers].map(([key, id]) => {
    const [question = '', old = ''] = key.split('.');
    return `    ${step(question)}.${old}: ${step(question)}.${id}`;
  });
  const front = [
    'renamed:',
    ...['  steps:', ...[...steps].map(([old, id]) => `    ${old}: ${id}`)].slice(
      steps.size ? 0 : 1,
    ),
    ...['  answers:', ...named].slice(named.length ? 0 : 1),
  ];
  const isEmpty = steps.size + named.length === 0;
  const passed = ({ question, given }: Passed) => ({
    question: step(question),
    given: answer(question, given),
  });
  return { before, after, front: isEmpty ? [] : front, step, passed };
}

/** One answer leads to a different step after its question. */
export const arbitraryRetarget: fc.Arbitrary<{ readonly before: Plan; readonly after: Plan }> = fc
  .tuple(arbitraryPlan, fc.nat(), fc.nat(), fc.nat())
  .map(([before, which, whose, where]) => {
    const index = which % before.questions.length;
    const steps = [...before.questions.map(({ id }) => id), ...before.outcomes];
    const later = steps.slice(index + 1);
    const questions = before.questions.map((question, at) => {
      const { answers } = question;
      const chosen = answers[whose % answers.length];
      if (at !== index || !chosen || chosen.again) return question;
      const to = later[where % later.length] ?? chosen.to;
      return {
        ...question,
        answers: answers.map((answer) => (answer === chosen ? { ...answer, to } : answer)),
      };
    });
    return { before, after: { ...before, questions } };
  });
