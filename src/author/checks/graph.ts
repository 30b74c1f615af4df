/** Where answers lead: to existing steps, forward, and eventually to an outcome. */

import { closure, type Edge } from '../../guide/graph.ts';
import { orderSteps } from '../../guide/order.ts';
import { diagnose, type Diagnostic, type Place } from '../diagnostic.ts';
import type { Document, WrittenStep } from '../document.ts';
import { nearest } from '../nearest.ts';
import { exitIn, exitsOf, exitTarget, type Exit } from '../parts/exits.ts';
import type { Origin } from '../parts/expand.ts';
import type { Whole } from '../parts/whole.ts';
import type { Rule } from '../rule.ts';
import { helpedTargets, targetsOf } from '../targets.ts';

/** An answer, a way back, or what to try next, as written, which may lead nowhere or in circles. */
interface WrittenEdge extends Edge {
  readonly place: Place;
}

type Steps = ReadonlyMap<string, WrittenStep>;

export const rule: Rule = {
  of: 'source',
  check: (document, { whole }) => (whole ? checkWhole(document, whole) : []),
};

/**
 * A part is checked by itself, its exits as ends. What is wrong only where it is taken in is reported
 * there, once for each mistake.
 */
function checkWhole(document: Document, { document: { steps }, origins, inlined }: Whole) {
  const here = steps.map((step) => {
    const use = origins.get(step.id)?.inlined.outermost;
    return use ? movedTo(use.place, step) : step;
  });
  const exits = document.kind === 'part' ? exitsOf(document).map(exitAsEnd) : [];
  const found = checkGraph([...here, ...exits]);
  if (inlined.length === 0) return found;
  const ids = [...origins.keys()];
  const seen = new Set<string>();
  return found.flatMap((one) => {
    const id = ids.find((known) => one.message.includes(`“${known}”`));
    const origin = id === undefined ? undefined : origins.get(id);
    const use = origin?.inlined.outermost.place;
    const step = steps.find((known) => known.id === id);
    if (!step || use?.line !== one.line || use.column !== one.column) return [one];
    const key = `${one.code} ${one.line}:${one.column}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...one, message: `${one.message} (${inPart(origin, step.place)})` }];
  });
}

function inPart(origin: Origin | undefined, { file, line, column }: Place): string {
  return `in the part “${origin?.inlined.part.id ?? ''}”, ${file}:${line}:${column}`;
}

function movedTo(place: Place, step: WrittenStep): WrittenStep {
  const answers = step.answers.map((answer) => ({
    ...answer,
    place,
    whens: answer.whens.map((when) => ({ ...when, place })),
  }));
  return { ...step, place, answers };
}

function exitAsEnd({ name, place }: Exit): WrittenStep {
  const range = { start: 0, end: 0 };
  const nothing = {
    answers: [],
    groups: [],
    content: [],
    whens: [],
    attributes: new Map<string, string>(),
  };
  return { type: 'Outcome', id: exitTarget(name), title: name, ...nothing, place, range };
}

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

function edgesOf(step: WrittenStep): WrittenEdge[] {
  if (step.type === 'Outcome') {
    const { id: from, attributes, place } = step;
    const again = attributes.get('again');
    return [
      ...(again === undefined ? [] : [{ from, to: again, again: true, place }]),
      ...helpedTargets(attributes).map(({ to }) => ({ from, to, again: false, place })),
    ];
  }
  return step.answers.flatMap((answer) =>
    targetsOf(answer).map(({ to, when, place }) => {
      const again = when.length === 0 && answer.attributes.has('again');
      return { from: step.id, to, again, place };
    }),
  );
}

function checkTargets(
  steps: readonly WrittenStep[],
  edges: readonly WrittenEdge[],
  byId: Steps,
): Diagnostic[] {
  const missing = edges.filter(({ to }) => !byId.has(to));
  const wrong = edges.filter(
    ({ to, again }) => again && byId.get(to)?.type === 'Outcome' && exitIn(to) === undefined,
  );
  const answersWithoutTarget = steps.flatMap((step) =>
    step.answers.filter(({ attributes }) => !attributes.has('to')),
  );
  return [
    ...missing.map(({ to, place }) => {
      if (exitIn(to) !== undefined)
        return diagnose('GP101', place, `“${to}” is an exit, which only a part has`, 'name a step');
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

function checkReachable(
  steps: readonly WrittenStep[],
  edges: readonly WrittenEdge[],
): Diagnostic[] {
  const [first, ...others] = steps;
  if (!first) return [];
  if (first.type === 'Outcome' && others.length > 0) {
    const message = `The guide begins with the outcome “${first.id}”, and nothing leads on from there`;
    const fix = 'put the first question before all other steps';
    return [diagnose('GP102', first.place, message, fix)];
  }
  const after = Map.groupBy(edges, ({ from }) => from);
  const reached = closure([first.id], (id) => (after.get(id) ?? []).map(({ to }) => to));
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
function checkEnds(steps: readonly WrittenStep[], edges: readonly WrittenEdge[]): Diagnostic[] {
  const outcomes = steps.filter(({ type }) => type === 'Outcome').map(({ id }) => id);
  const before = Map.groupBy(onwardOf(edges), ({ to }) => to);
  const ending = closure(outcomes, (id) => (before.get(id) ?? []).map(({ from }) => from));
  return steps
    .filter(({ id, type, answers }) => type === 'Question' && answers.length > 0 && !ending.has(id))
    .map(({ id, place }) => {
      const message = `No outcome can be reached from “${id}”`;
      return diagnose('GP103', place, message, 'make at least one answer lead toward an outcome');
    });
}

function checkCycles(steps: readonly WrittenStep[], edges: readonly WrittenEdge[]): Diagnostic[] {
  return orderOf(steps, edges).loops.map(({ from, to, place }) => {
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
function checkWaysBack(steps: readonly WrittenStep[], edges: readonly WrittenEdge[]): Diagnostic[] {
  const questions = new Set(steps.filter(({ type }) => type === 'Question').map(({ id }) => id));
  const back = edges.filter(
    ({ from, to, again }) => again && questions.has(from) && questions.has(to),
  );
  const after = Map.groupBy(onwardOf(edges), ({ from }) => from);
  const rank = new Map(orderOf(steps, edges).steps.map((id, index) => [id, index]));
  const rankOf = (id: string) => rank.get(id) ?? -1;
  const wrong = [...Map.groupBy(back, ({ to }) => to)].flatMap(([to, group]) => {
    // Steps rank below all those that lead to them: nothing below the lowest leads to any of these.
    const lowest = Math.min(...group.map(({ from }) => rankOf(from)));
    const reached = closure([to], (id) =>
      (after.get(id) ?? []).flatMap((edge) => (rankOf(edge.to) < lowest ? [] : [edge.to])),
    );
    return group.filter(({ from }) => !reached.has(from));
  });
  return wrong.map(({ from, to, place }) => {
    const message = `“again” is on an answer that leads forward, from “${from}” to “${to}”`;
    return diagnose('GP107', place, message, 'remove “again”');
  });
}

function onwardOf(edges: readonly WrittenEdge[]): WrittenEdge[] {
  return edges.filter(({ again }) => !again);
}

function orderOf(steps: readonly WrittenStep[], edges: readonly WrittenEdge[]) {
  const after = Map.groupBy(onwardOf(edges), ({ from }) => from);
  const ids = steps.map(({ id }) => id);
  return orderSteps(ids, (id) => after.get(id) ?? []);
}
