/**
 * A guide as a simple list of steps, used for random guides, with a second, simple implementation
 * of what their answers mean, which the machine is compared with.
 */

import type { TimeSide } from '../../src/guide/config.ts';
import type { Answers, Passed } from '../../src/guide/machine.ts';
import { formatInstant } from '../../src/guide/time.ts';
import { guideOf, hour, minute, now, sourceFile, type Guide } from './article-fixtures.ts';

export interface PlannedAnswer {
  readonly id: string;
  readonly to: string;
  readonly when?: TimeSide;
  readonly again?: boolean;
}

export interface PlannedQuestion {
  readonly id: string;
  readonly hours?: number;
  readonly answers: readonly PlannedAnswer[];
}

export interface Plan {
  readonly questions: readonly PlannedQuestion[];
  readonly outcomes: readonly string[];
}

export interface PlannedPath {
  readonly trail: readonly Passed[];
  readonly outcome: string;
}

/** @param front further lines of the front matter */
export function articleOf({ questions, outcomes }: Plan, front?: readonly string[]): string {
  const written = [
    ...questions.map(({ id, hours, answers }) =>
      [
        `<Question id="${id}"${hours ? ` hours="${hours}"` : ''}>`,
        `## Question ${id}?`,
        ...answers.map(formatAnswer),
        '</Question>',
      ].join('\n\n'),
    ),
    ...outcomes.map((id, index) => {
      const code = `TST-${String(index + 1).padStart(4, '0')}`;
      return `<Outcome id="${id}" kind="fix" code="${code}">\n\n## Outcome ${id}\n\n</Outcome>`;
    }),
  ];
  return sourceFile(written.join('\n\n'), front);
}

function formatAnswer({ id, to, when, again }: PlannedAnswer): string {
  const side = when ? ` when="${when}"` : '';
  return `<Answer id="${id}" to="${to}"${side}${again ? ' again' : ''}>Label ${id}</Answer>`;
}

const guides = new WeakMap<Plan, Guide>();

export function guideOfPlan(plan: Plan): Guide {
  const guide = guides.get(plan) ?? guideOf({ 'en-us': articleOf(plan) });
  guides.set(plan, guide);
  return guide;
}

/** Every path to an outcome, in the order of the answers. */
export function pathsOfPlan(plan: Plan): PlannedPath[] {
  const visit = (step: string, trail: readonly Passed[]): PlannedPath[] => {
    const question = plan.questions.find(({ id }) => id === step);
    if (!question) return [{ trail, outcome: step }];
    return question.answers
      .filter(({ again }) => !again)
      .flatMap(({ id, to }) => visit(to, [...trail, { question: step, given: id }]));
  };
  return visit(plan.questions[0]?.id ?? '', []);
}

/** Follows the answers from the first question for as long as they lead anywhere. */
export function followPlan(plan: Plan, answers: Answers) {
  const known = new Map(Object.entries(answers));
  let trail: Passed[] = [];
  let step = plan.questions[0]?.id ?? '';
  for (;;) {
    const here = step;
    const question = plan.questions.find(({ id }) => id === here);
    const given = known.get(here);
    const answer = question?.answers.find(
      ({ id, when }) => id === given || (when && given && sideAt(given, question.hours) === when),
    );
    if (!answer || given === undefined) return { step, trail };
    trail.push({ question: here, given });
    step = answer.to;
    if (!answer.again) continue;
    const back = trail.findIndex(({ question: passed }) => passed === answer.to);
    for (const { question: passed } of trail.slice(Math.max(back, 0))) known.delete(passed);
    known.delete(answer.to);
    trail = trail.slice(0, Math.max(back, 0));
  }
}

/** Only supports what `instantOn` creates. */
function sideAt(given: string, hours = 0): TimeSide | undefined {
  const age = /^\d{4}-/u.test(given) ? now - Date.parse(given) : NaN;
  if (Number.isNaN(age) || age < -5 * minute) return undefined;
  return age < hours * hour ? 'within' : 'beyond';
}

/** An instant on one side of a limit, close to it. */
export function instantOn(side: TimeSide, hours: number): string {
  return formatInstant(now - hours * hour + (side === 'within' ? minute : 0));
}

/** The same trail, with time questions answered by instants where possible. */
export function withInstants(plan: Plan, trail: readonly Passed[]): Passed[] {
  return trail.map(({ question, given }) => {
    const planned = plan.questions.find(({ id }) => id === question);
    const when = planned?.answers.find(({ id }) => id === given)?.when;
    return { question, given: when && planned.hours ? instantOn(when, planned.hours) : given };
  });
}

export function answersOf(trail: readonly Passed[]): Answers {
  return Object.fromEntries(trail.map(({ question, given }) => [question, given]));
}
