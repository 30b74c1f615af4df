/**
 * A guide's machine as data: a plain XState v5 config that any language can read. Guards and
 * actions are names; `machine.ts` implements them.
 */

/**
 * The version of this format. It changes only when a program that reads the old one would be wrong
 * about the new one; docs/machine.md says what each version is.
 */
export const machineVersion = '1';

export const outcomeKinds = ['fix', 'wait', 'escalate', 'not-this', 'guide'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export type StepId = string;
export type AnswerId = string;

/** A time question splits at a limit: an instant is `within` it, or `beyond` it. */
export const timeSides = ['within', 'beyond'] as const;
export type TimeSide = (typeof timeSides)[number];

export interface AnswerGuard {
  readonly type: 'answered';
  readonly params: {
    readonly question: StepId;
    readonly answer: AnswerId;
    /** Set on answers of a time question that an instant can select. */
    readonly side?: TimeSide;
    /** The limit in hours; set whenever `side` is. */
    readonly hours?: number;
  };
}

export interface LearnAction {
  readonly type: 'learn';
}

export interface RecordAction {
  readonly type: 'record';
  readonly params: { readonly question: StepId };
}

export interface ForgetAction {
  readonly type: 'forget';
  /** The question to ask again; its answer and all later ones are forgotten. */
  readonly params: { readonly from: StepId };
}

export interface AnswerTransition {
  readonly guard: AnswerGuard;
  readonly target: StepId;
  /** `again`: this answer leads back to an earlier question. */
  readonly actions?: ForgetAction;
  /**
   * Set whenever `actions` is, so that going back to the question itself also exits it and is then
   * forgotten.
   */
  readonly reenter?: true;
}

export interface QuestionState {
  readonly tags: readonly ['question'];
  readonly meta: {
    readonly fact?: string;
    /** What the fact is about, by parameter, such as `product: 'teams'`. */
    readonly parameters?: Readonly<Record<string, string>>;
    readonly hours?: number;
  };
  readonly always: readonly AnswerTransition[];
  readonly exit: RecordAction;
}

export interface OutcomeState {
  readonly tags: readonly ['outcome'];
  readonly meta: {
    readonly kind: OutcomeKind;
    readonly code: string;
    /** Of the kind `guide`: the guide to go on in, and the step there, if not its first one. */
    readonly guide?: string;
    readonly step?: StepId;
  };
  readonly on?: { readonly again: { readonly target: StepId; readonly actions: ForgetAction } };
}

/**
 * Maps ids in old links to current ids. Answers are written as `question.answer`, with the current
 * question id.
 */
export interface Aliases {
  /** The same thing under a new id. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Removed ids, each with its replacement or null. */
  readonly retired: Readonly<Record<string, string | null>>;
}

export interface GuideConfig {
  readonly id: string;
  readonly version: typeof machineVersion;
  readonly initial: StepId;
  /** Present if any id was ever renamed or retired. */
  readonly meta?: Aliases;
  readonly on: { readonly answer: { readonly actions: LearnAction } };
  readonly states: Readonly<Record<StepId, QuestionState | OutcomeState>>;
}

export function isQuestion(
  state: QuestionState | OutcomeState | undefined,
): state is QuestionState {
  return state?.tags[0] === 'question';
}

export function isOutcome(state: QuestionState | OutcomeState | undefined): state is OutcomeState {
  return state?.tags[0] === 'outcome';
}

/**
 * A step of a guide. Ids come from links and files: one like `constructor`, a property of every
 * object, is not a step.
 */
export function stateOf(
  { states }: Pick<GuideConfig, 'states'>,
  step: StepId,
): QuestionState | OutcomeState | undefined {
  return Object.hasOwn(states, step) ? states[step] : undefined;
}

/** The answer ids of a question, in the order they are offered. */
export function answerIds(question: QuestionState): AnswerId[] {
  return question.always.map((transition) => transition.guard.params.answer);
}
