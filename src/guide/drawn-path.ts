/** The path that answers take through a guide's drawing. */

import type { GuideConfig, StepId } from './config.ts';
import { formatEntry } from './fragment.ts';
import { answersOf, type AnswerEdge } from './graph.ts';
import type { Answers, GuideMachine, Passed } from './machine.ts';
import { answerFor } from './matches-answer.ts';
import { replay, walksFromMiddle, type Walk } from './replay.ts';

/**
 * The nodes and edges on a path: each step (`licensed`), each answer (`licensed=yes`), and the
 * final step last. An instant counts as the answer that it selects.
 * @param now the reader's clock, in milliseconds since 1970
 */
export function drawnPath(
  config: GuideConfig,
  { trail, step }: Pick<Walk, 'trail' | 'step'>,
  now: number,
): readonly string[] {
  return [
    ...trail.flatMap((passed, index) => {
      const next = trail[index + 1]?.question ?? step;
      return [passed.question, edgeOf(config, passed, next, now)];
    }),
    step,
  ];
}

function edgeOf(
  config: GuideConfig,
  { question, given }: Passed,
  next: StepId,
  now: number,
): string {
  const state = config.states[question];
  const answer = (state && answerFor(state, given, now)) ?? given;
  const edges = answersOf(config, question).filter((edge) => edge.answer === answer);
  return edgeName({ from: question, answer, to: next }, edges.length > 1);
}

/**
 * What the drawing and its table call an edge: `licensed=yes`, or `licensed=yes/seats` if that
 * answer has several targets.
 */
export function edgeName(
  { from, answer, to }: Pick<AnswerEdge, 'from' | 'answer' | 'to'>,
  hasOthers: boolean,
): string {
  return `${formatEntry({ question: from, given: answer })}${hasOthers ? `/${to}` : ''}`;
}

/** The names of a question's edges, in their order. */
export function edgeNames(config: GuideConfig, question: StepId): string[] {
  const edges = answersOf(config, question);
  return edges.map((edge) =>
    edgeName(
      edge,
      edges.some((other) => other !== edge && other.answer === edge.answer),
    ),
  );
}

/**
 * How far answers lead: from the first question or, if that has no answer, from the answered
 * question that leads furthest.
 */
export function furthestWalk(
  guide: { readonly config: GuideConfig; readonly machine: GuideMachine },
  known: Answers,
  now: number,
): Walk {
  const [longest] = guide.config.initial in known ? [] : walksFromMiddle(guide, { known, now });
  return longest ?? replay(guide.machine, { known, now });
}
