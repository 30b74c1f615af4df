/**
 * Compiles a document in the source locale to the machine's config. Runs only on documents that
 * passed `check`.
 */

import {
  machineVersion,
  outcomeKinds,
  timeSides,
  type Aliases,
  type AnswerTransition,
  type ForgetAction,
  type GuideConfig,
  type OutcomeState,
  type QuestionState,
} from '../guide/config.ts';
import type { Document, WrittenAnswer, WrittenStep } from './document.ts';
import type { FrontMatter } from './front-matter.ts';
import { oldIdsOf } from './old-ids.ts';

/**
 * Compiles a checked document.
 * @param id the article's id, which becomes the machine's id
 * @returns a plain, serializable XState config, or undefined if the article has no steps
 * @throws if the document has not been checked
 */
export function compile(id: string, document: Document): GuideConfig | undefined {
  const [first] = document.steps;
  if (!first) return undefined;
  const states = document.steps.map((step) => [step.id, compileStep(step)] as const);
  const meta = compileAliases(document.frontMatter);
  return {
    id,
    version: machineVersion,
    initial: first.id,
    ...(meta && { meta }),
    on: { answer: { actions: { type: 'learn' } } },
    states: Object.fromEntries(states),
  };
}

function compileAliases(frontMatter: FrontMatter): Aliases | undefined {
  const { steps, answers, retired } = oldIdsOf(frontMatter);
  const aliases = { renamed: { ...steps, ...answers }, retired };
  return Object.values(aliases).some((ids) => Object.keys(ids).length > 0) ? aliases : undefined;
}

function compileStep(step: WrittenStep): QuestionState | OutcomeState {
  return step.type === 'Question' ? compileQuestion(step) : compileOutcome(step);
}

/** The attributes of a question that are not parameters of its fact. */
export const questionAttributes: readonly string[] = ['id', 'fact', 'hours'];

function compileQuestion({ id, attributes, answers }: WrittenStep): QuestionState {
  const fact = attributes.get('fact');
  const parameters = Object.fromEntries(
    [...attributes].filter(([name]) => !questionAttributes.includes(name)),
  );
  const hours = hoursOf(attributes.get('hours'));
  return {
    tags: ['question'],
    meta: {
      ...(fact && { fact }),
      ...(Object.keys(parameters).length > 0 && { parameters }),
      ...(hours && { hours }),
    },
    always: answers.map((answer) => compileAnswer(id, answer, hours)),
    exit: { type: 'record', params: { question: id } },
  };
}

function compileAnswer(
  question: string,
  { id, attributes }: WrittenAnswer,
  hours: number | undefined,
): AnswerTransition {
  const target = required(attributes.get('to'));
  const side = timeSides.find((known) => known === attributes.get('when'));
  return {
    guard: {
      type: 'answered',
      params: { question, answer: id, ...(hours && side && { side, hours }) },
    },
    target,
    ...(attributes.has('again') && { actions: forget(target), reenter: true }),
  };
}

function compileOutcome({ attributes }: WrittenStep): OutcomeState {
  const kind = required(outcomeKinds.find((known) => known === attributes.get('kind')));
  const target = attributes.get('again');
  const [guide, step] = [attributes.get('guide'), attributes.get('step')];
  return {
    tags: ['outcome'],
    meta: {
      kind,
      code: required(attributes.get('code')),
      ...(guide && { guide }),
      ...(step && { step }),
    },
    ...(target && { on: { again: { target, actions: forget(target) } } }),
  };
}

function forget(from: string): ForgetAction {
  return { type: 'forget', params: { from } };
}

/** The limit of a time question, in hours; undefined if it is not a positive integer. */
export function hoursOf(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,3}$/u.test(text) ? Number(text) : undefined;
}

function required<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('compile() was called on a document that check() refuses');
  return value;
}
