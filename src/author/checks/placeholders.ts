/** Elements that a page fills in are allowed only where it has something to fill in. */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document, Element, Node, WrittenStep } from '../document.ts';
import { isElement, placeOf, walk } from '../node.ts';
import type { Rule } from '../rule.ts';
import { helpedTargets, targetsOf } from '../targets.ts';

export const rule: Rule = {
  of: 'source',
  check: (document, { whole }) => checkPlaceholders(document, whole?.document.steps),
};

/** @param all the steps with those of parts; what comes before a part is not known in it */
export function checkPlaceholders(
  { kind, file, steps, background }: Document,
  all = steps,
): Diagnostic[] {
  const timed = afterTimeQuestions(all);
  const isUntimed = (step: WrittenStep) => kind === 'article' && !timed.has(step.id);
  const idle = (element: Element, message: string, fix: string) =>
    diagnose('GP124', placeOf(element, file), message, fix);
  const checkIn = (nodes: readonly Node[], step: WrittenStep | undefined) =>
    [...walk(nodes)].filter(isElement).flatMap((element) => {
      const { name } = element;
      if (name === 'Summary' && step?.type !== 'Outcome')
        return [
          idle(
            element,
            '<Summary> sums up an outcome, and it is not inside one',
            'move it into an <Outcome>',
          ),
        ];
      if ((name === 'Deadline' || name === 'Reminder') && (!step || isUntimed(step))) {
        const message = `No time question comes before this, so <${name}> has no time to show`;
        const fix = 'remove it, or ask for the time first with hours="…" on a question';
        return [idle(element, message, fix)];
      }
      return [];
    });
  return [
    ...checkIn(background, undefined),
    ...steps.flatMap((step) => checkIn(step.content, step)),
  ];
}

/** The steps that can follow a time question. */
function afterTimeQuestions(steps: readonly WrittenStep[]): ReadonlySet<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const targets = (step: WrittenStep) =>
    [...step.answers.flatMap(targetsOf), ...helpedTargets(step.attributes)].map(({ to }) => to);
  const reached = new Set(
    steps.filter(({ attributes }) => attributes.has('hours')).flatMap(targets),
  );
  for (const id of reached) {
    const step = byId.get(id);
    for (const to of step ? targets(step) : []) reached.add(to);
  }
  return reached;
}
