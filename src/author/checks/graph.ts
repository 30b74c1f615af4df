/** Where answers lead: to existing steps, forward, and eventually to an outcome. */

import { diagnose, type Diagnostic, type Place } from '../diagnostic.ts';
import type { WrittenStep } from '../document.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
  /** Declared as a way back. */
  readonly again: boolean;
  readonly place: Place;
}

type Steps = ReadonlyMap<string, WrittenStep>;

export const rule: Rule = { of: 'source', check: ({ steps }) => checkGraph(steps) };

export function checkGraph(steps: readonly WrittenStep[]): Diagnostic[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const edges = steps.flatMap(edgesOf);
  const targets = checkTargets(steps, edges, byId);
  return [
    ...targets,
    // A mistyped target or a missing answer also makes a step unreachable; report one mistake only
    // once.
    ...(targets.length > 0 || steps.some(lacksAnswers) ? [] : checkReachable(steps, edges)),
    ...checkCycles(steps, edges),
    ...checkWaysBack(steps, edges),
    ...checkEnds(steps, edges),
  ];
}

function lacksAnswers({ type, answers }: WrittenStep): boolean {
  return type === 'Question' && answers.length < 2;
}

function edgesOf(step: WrittenStep): Edge[] {
  if (step.type === 'Outcome') {
    const to = step.attributes.get('again');
    return to === undefined ? [] : [{ from: step.id, to, again: true, place: step.place }];
  }
  return step.answers.flatMap(({ attributes, place }) => {
    const to = attributes.get('to');
    return to === undefined ? [] : [{ from: step.id, to, again: attributes.has('again'), place }];
  });
}

function checkTargets(
  steps: readonly WrittenStep[],
  edges: readonly Edge[],
  byId: Steps,
): Diagnostic[] {
  const missing = edges.filter(({ to }) => !byId.has(to));
  const wrong = edges.filter(({ to, again }) => again && byId.get(to)?.type === 'Outcome');
  const answersWithoutTarget = steps.flatMap((step) =>
    step.answers.filter(({ attributes }) => !attributes.has('to')),
  );
  return [
    ...missing.map(({ to, place }) => {
      const hint = nearest(to, byId.keys());
      const fix = hint ? `did you mean “${hint}”?` : 'name an existing step, or write this one';
      return diagnose('GP101', place, `There is no step “${to}”`, fix);
    }),
    ...wrong.map(({ to, place }) => {
      const message = `“again” leads to the outcome “${to}”`;
      return diagnose('GP101', place, message, 'name the question that decides');
    }),
    ...answersWithoutTarget.map(({ id, place }) => {
      const message = `The answer “${id}” leads nowhere`;
      return diagnose('GP103', place, message, 'add to="…" with the id of the next step');
    }),
  ];
}

function checkReachable(steps: readonly WrittenStep[], edges: readonly Edge[]): Diagnostic[] {
  const [first, ...others] = steps;
  if (!first) return [];
  if (first.type === 'Outcome' && others.length > 0) {
    const message = `The guide begins with the outcome “${first.id}”, and nothing leads on from there`;
    const fix = 'put the first question before all other steps';
    return [diagnose('GP102', first.place, message, fix)];
  }
  const reached = closure([first.id], (id) =>
    edges.filter(({ from }) => from === id).map(({ to }) => to),
  );
  return steps
    .filter(({ id }) => !reached.has(id))
    .map(({ id, place }) => {
      const message = `No answer leads to “${id}”`;
      return diagnose(
        'GP102',
        place,
        message,
        `point an answer here with to="${id}", or remove the step`,
      );
    });
}

/** If every path from a question goes in circles or nowhere, readers can never get out. */
function checkEnds(steps: readonly WrittenStep[], edges: readonly Edge[]): Diagnostic[] {
  const outcomes = steps.filter(({ type }) => type === 'Outcome').map(({ id }) => id);
  const ahead = edges.filter(({ again }) => !again);
  const ending = closure(outcomes, (id) =>
    ahead.filter(({ to }) => to === id).map(({ from }) => from),
  );
  return steps
    .filter(({ id, type, answers }) => type === 'Question' && answers.length > 0 && !ending.has(id))
    .map(({ id, place }) => {
      const message = `No outcome can be reached from “${id}”`;
      return diagnose('GP103', place, message, 'make at least one answer lead toward an outcome');
    });
}

function checkCycles(steps: readonly WrittenStep[], edges: readonly Edge[]): Diagnostic[] {
  const ahead = Map.groupBy(
    edges.filter(({ again }) => !again),
    ({ from }) => from,
  );
  const state = new Map<string, 'open' | 'done'>();
  const found: Edge[] = [];
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const edge of ahead.get(id) ?? []) {
      if (state.get(edge.to) === 'open') found.push(edge);
      else if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(id, 'done');
  };
  for (const { id } of steps) if (!state.has(id)) visit(id);
  return found.map(({ from, to, place }) => {
    const message = `This answer leads from “${from}” back to “${to}”, which makes a loop`;
    return diagnose(
      'GP107',
      place,
      message,
      'lead to a later step, or add “again” if going back is intended',
    );
  });
}

/** An answer marked “again” must lead back; if it led forward, its paths would not be found. */
function checkWaysBack(steps: readonly WrittenStep[], edges: readonly Edge[]): Diagnostic[] {
  const questions = new Set(steps.filter(({ type }) => type === 'Question').map(({ id }) => id));
  const ahead = (id: string) =>
    edges.filter(({ from, again }) => from === id && !again).map(({ to }) => to);
  return edges
    .filter(({ from, to, again }) => again && questions.has(from) && questions.has(to))
    .filter(({ from, to }) => !closure([to], ahead).has(from))
    .map(({ from, to, place }) => {
      const message = `“again” is on an answer that leads forward, from “${from}” to “${to}”`;
      return diagnose('GP107', place, message, 'remove “again”');
    });
}

/** All nodes reachable from `start` by following `next`. */
function closure(start: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set(start);
  for (const id of reached) for (const to of next(id)) reached.add(to);
  return reached;
}
