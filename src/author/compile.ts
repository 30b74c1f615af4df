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
import type { MatchTable } from '../guide/paste.ts';
import type { Document, WrittenAnswer, WrittenStep } from './document.ts';
import type { FrontMatter } from './front-matter.ts';
import { oldIdsOf } from './old-ids.ts';
import { helpedTargets, targetsOf } from './targets.ts';

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
export const questionAttributes: readonly string[] = ['id', 'fact', 'hours', 'paste'];

function compileQuestion({ id, attributes, answers }: WrittenStep): QuestionState {
  const fact = attributes.get('fact');
  const parameters = Object.fromEntries(
    [...attributes].filter(([name]) => !questionAttributes.includes(name)),
  );
  const hours = hoursOf(attributes.get('hours'));
  const match = attributes.has('paste') ? matchTable(answers) : {};
  return {
    tags: ['question'],
    meta: {
      ...(fact && { fact }),
      ...(Object.keys(parameters).length > 0 && { parameters }),
      ...(hours && { hours }),
      ...(Object.keys(match).length > 0 && { match }),
    },
    always: answers.flatMap((answer) => compileAnswer(id, answer, hours)),
    exit: { type: 'record', params: { question: id } },
  };
}

function matchTable(answers: readonly WrittenAnswer[]): MatchTable {
  return Object.fromEntries(
    answers.flatMap(({ id, attributes }) => {
      const patterns = patternsOf(attributes.get('match'));
      return patterns.length > 0 ? [[id, patterns] as const] : [];
    }),
  );
}

/** The patterns of an answer, which spaces separate. */
export function patternsOf(match: string | undefined): string[] {
  return (match ?? '').split(/\s+/u).filter(Boolean);
}

function compileAnswer(
  question: string,
  answer: WrittenAnswer,
  hours: number | undefined,
): AnswerTransition[] {
  const { id, attributes } = answer;
  const own = required(attributes.get('to'));
  const side = timeSides.find((known) => known === attributes.get('when'));
  const params = { question, answer: id, ...(hours && side && { side, hours }) };
  return targetsOf(answer).map(({ to: target, when }) => ({
    guard: { type: 'answered', params: { ...params, ...(when.length > 0 && { when }) } },
    target,
    // Only the answer's own target can lead back.
    ...(when.length === 0 && attributes.has('again') && { actions: forget(own), reenter: true }),
  }));
}

function compileOutcome({ id, attributes }: WrittenStep): OutcomeState {
  const kind = required(outcomeKinds.find((known) => known === attributes.get('kind')));
  const target = attributes.get('again');
  const always = helpedTargets(attributes).map(({ answer, to }) => ({
    guard: { type: 'answered' as const, params: { question: id, answer } },
    target: to,
  }));
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
    ...(always.length > 0 && { always, exit: { type: 'record', params: { question: id } } }),
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
