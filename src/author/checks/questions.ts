/** What a question needs: two answers in words, an existing fact, both sides of its time limit. */

import { timeSides } from '../../guide/config.ts';
import { hoursOf } from '../compile.ts';
import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { WrittenStep } from '../document.ts';
import { isElement, walk } from '../node.ts';
import { checkFact, type FactRules } from './facts.ts';
import { parametersOf } from '../parts/inline.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  of: 'source',
  check: (document, { options }) =>
    checkQuestions(document.steps, options.facts, Object.keys(parametersOf(document))),
};

/** @param given the parameters of a part, which it hands to its facts */
export function checkQuestions(
  steps: readonly WrittenStep[],
  facts: FactRules,
  given: readonly string[] = [],
): Diagnostic[] {
  const questions = steps.filter(({ type }) => type === 'Question');
  return questions.flatMap((question) => [
    ...checkAnswers(question),
    ...checkWords(question),
    ...checkTime(question),
    ...checkFact(question, facts, given),
  ]);
}

function checkAnswers({ id, answers, content, place }: WrittenStep): Diagnostic[] {
  if (answers.length >= 2 || containsAnswers(content)) return [];
  const count = answers.length === 1 ? 'one answer' : 'no answers';
  const message = `The question “${id}” has ${count}`;
  return [
    diagnose('GP104', place, message, 'give it at least two answers, or make it an <Outcome>'),
  ];
}

/** Readers choose answers by their words. */
function checkWords({ answers }: WrittenStep): Diagnostic[] {
  return answers
    .filter(({ label }) => !label.trim())
    .map(({ id, place }) => {
      const message = `The answer “${id}” has no text`;
      return diagnose('GP119', place, message, 'write what the reader would say, between its tags');
    });
}

/** Answers inside a paragraph are misplaced rather than missing, which `checkElements` reports. */
function containsAnswers(content: WrittenStep['content']): boolean {
  return [...walk(content)].some((node) => isElement(node) && node.name === 'Answer');
}

function checkTime({ id, attributes, answers, place }: WrittenStep): Diagnostic[] {
  const limit = attributes.get('hours');
  const sides = answers.flatMap((answer) => answer.attributes.get('when') ?? []);
  if (limit === undefined && sides.length === 0) return [];
  const fix =
    'write hours="24" on the question, when="within" on one answer and when="beyond" on another';
  if (hoursOf(limit) === undefined) {
    const message = `The time question “${id}” has no limit in whole hours`;
    return [diagnose('GP115', place, message, fix)];
  }
  if (sides.length === timeSides.length && timeSides.every((side) => sides.includes(side)))
    return [];
  const message = `The time question “${id}” needs exactly one answer for each side of its limit`;
  return [diagnose('GP115', place, message, fix)];
}
