/** Implements the guards and actions that a config names. */

import { assign, createMachine } from 'xstate';
import { applies, type Way } from './conditions.ts';
import { matchesAnswer } from './matches-answer.ts';
import type {
  AnswerGuard,
  AnswerId,
  ForgetAction,
  GuideConfig,
  LearnAction,
  RecordAction,
  StepId,
} from './config.ts';

/** An answer id, or an ISO instant (`2026-11-21T14:03Z`) for a time question. */
export type Given = AnswerId;

/** Answers by question. Their order carries no meaning, so links survive reordering. */
export type Answers = Readonly<Record<StepId, Given>>;

/** A question that the reader has passed, and the answer given to it. */
export interface Passed {
  readonly question: StepId;
  readonly given: Given;
}

/**
 * A question passed, and those before it. A list that walks share: copying a trail at each step
 * would take time and memory that grow with the square of a guide.
 */
export interface Passage extends Passed {
  readonly before: Passage | undefined;
}

export interface Context {
  /** Answers known so far: from the reader, a link, or a fact. */
  readonly known: Answers;
  /** The last question passed, which leads back to the others. */
  readonly passed: Passage | undefined;
  /** The reader's clock, in milliseconds since 1970. */
  readonly now: number;
}

/** The input of a walk. */
export type Input = Pick<Context, 'known' | 'now'>;

export type GuideEvent =
  | { readonly type: 'answer'; readonly question: StepId; readonly answer: Given }
  | { readonly type: 'again' };

interface Types {
  readonly context: Context;
  readonly events: GuideEvent;
  readonly input: Input;
  readonly guards: AnswerGuard;
  readonly actions: RecordAction | ForgetAction | LearnAction;
}

const types: Partial<Types> = {};

/**
 * Creates the XState machine of a guide. Not with `setup`, which would bring all of XState's
 * actions along: 0.8 kB on each step's page.
 * @param config the result of `compile`, or parsed from its JSON
 */
export function createGuideMachine(config: GuideConfig) {
  return createMachine(
    { ...config, types, context: ({ input }) => ({ ...input, passed: undefined }) },
    {
      guards: {
        answered: ({ context }, params) =>
          matchesAnswer(params, context.known[params.question], context.now) &&
          applies(config, params.when, { given: givenIn(context.passed), now: context.now }),
      },
      actions: {
        learn: assign(({ context, event }) =>
          event.type === 'answer'
            ? { known: { ...context.known, [event.question]: event.answer } }
            : {},
        ),
        record: assign(({ context }, { question }) => {
          const given = context.known[question];
          return given === undefined ? {} : { passed: { question, given, before: context.passed } };
        }),
        forget: assign(({ context: { known, passed } }, { from }) => {
          const kept = forgetFrom({ known, trail: trailOf(passed) }, from);
          return { known: kept.known, passed: passageOf(kept.trail) };
        }),
      },
    },
  );
}

export type GuideMachine = ReturnType<typeof createGuideMachine>;

/** Looks up the answers given on the way. */
export function givenIn(passed: Passage | undefined): Way['given'] {
  return (question) => {
    let at = passed;
    while (at && at.question !== question) at = at.before;
    return at?.given;
  };
}

/** The questions passed, in order. */
export function trailOf(passed: Passage | undefined): Passed[] {
  const trail: Passed[] = [];
  for (let at = passed; at; at = at.before) trail.push({ question: at.question, given: at.given });
  return trail.reverse();
}

function passageOf(trail: readonly Passed[]): Passage | undefined {
  return trail.reduce<Passage | undefined>((before, passed) => ({ ...passed, before }), undefined);
}

interface AnswersPassed {
  readonly known: Answers;
  readonly trail: readonly Passed[];
}

/**
 * Drops the answers given at `from` and after it, so that `from` is asked again. If the walk
 * started after `from`, all of it is dropped.
 */
export function forgetFrom({ known, trail }: AnswersPassed, from: StepId): AnswersPassed {
  const index = trail.findIndex(({ question }) => question === from);
  const kept = trail.slice(0, Math.max(index, 0));
  const dropped = new Set([from, ...trail.slice(kept.length).map(({ question }) => question)]);
  const remaining = Object.entries(known).filter(([question]) => !dropped.has(question));
  return { known: Object.fromEntries(remaining), trail: kept };
}
