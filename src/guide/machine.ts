/** Implements the guards and actions that a config names. */

import { assign, setup } from 'xstate';
import { matchesAnswer } from './matches-answer.ts';
import type { AnswerGuard, AnswerId, ForgetAction, GuideConfig, StepId } from './config.ts';

/** An answer id, or an ISO instant (`2026-11-21T14:03Z`) for a time question. */
export type Given = AnswerId;

/** Answers by question. Their order carries no meaning, so links survive reordering. */
export type Answers = Readonly<Record<StepId, Given>>;

/** A question that the reader has passed, and the answer given to it. */
export interface Passed {
  readonly question: StepId;
  readonly given: Given;
}

export interface Context {
  /** Answers known so far: from the reader, a link, or a fact. */
  readonly known: Answers;
  /** The questions passed, in order. */
  readonly trail: readonly Passed[];
  /** The reader's clock, in milliseconds since 1970. */
  readonly now: number;
}

/** The input of a walk. */
export type Input = Pick<Context, 'known' | 'now'>;

export type GuideEvent =
  | { readonly type: 'answer'; readonly question: StepId; readonly answer: Given }
  | { readonly type: 'again' };

const types: { context?: Context; events?: GuideEvent; input?: Input } = {};

const language = setup({
  types,
  guards: {
    answered: ({ context }, params: AnswerGuard['params']) =>
      matchesAnswer(params, context.known[params.question], context.now),
  },
  actions: {
    learn: assign(({ context, event }) =>
      event.type === 'answer'
        ? { known: { ...context.known, [event.question]: event.answer } }
        : {},
    ),
    record: assign(({ context }, { question }: { question: StepId }) => {
      const given = context.known[question];
      return given === undefined ? {} : { trail: [...context.trail, { question, given }] };
    }),
    forget: assign(({ context }, { from }: ForgetAction['params']) => forgetFrom(context, from)),
  },
});

/**
 * Creates the XState machine of a guide.
 * @param config the result of `compile`, or parsed from its JSON
 */
export function createGuideMachine(config: GuideConfig) {
  return language.createMachine({
    ...config,
    context: ({ input }) => ({ ...input, trail: [] }),
  });
}

export type GuideMachine = ReturnType<typeof createGuideMachine>;

/**
 * Drops the answers given at `from` and after it, so that `from` is asked again. If the walk
 * started after `from`, all of it is dropped.
 */
export function forgetFrom(
  { known, trail }: Pick<Context, 'known' | 'trail'>,
  from: StepId,
): Pick<Context, 'known' | 'trail'> {
  const index = trail.findIndex(({ question }) => question === from);
  const kept = trail.slice(0, Math.max(index, 0));
  const dropped = new Set([from, ...trail.slice(kept.length).map(({ question }) => question)]);
  const remaining = Object.entries(known).filter(([question]) => !dropped.has(question));
  return { known: Object.fromEntries(remaining), trail: kept };
}
