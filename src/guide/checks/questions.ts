/** What a question needs: two answers in words, a fact that exists, both sides of its time limit. */

import { timeSides } from '../config.ts';
import { hoursOf } from '../compile.ts';
import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { WrittenStep } from '../document.ts';
import { nearest } from '../nearest.ts';
import { isElement, walk } from '../node.ts';

/** The values each fact may answer with; `'instant'` marks a fact that gives a time. */
export type FactValues = Readonly<Record<string, readonly string[] | 'instant'>>;

export function checkQuestions(steps: readonly WrittenStep[], facts: FactValues): Diagnostic[] {
  const questions = steps.filter(({ type }) => type === 'Question');
  return questions.flatMap((question) => [
    ...checkAnswers(question),
    ...checkWords(question),
    ...checkTime(question),
    ...checkFact(question, facts),
  ]);
}

function checkAnswers({ id, answers, content, place }: WrittenStep): Diagnostic[] {
  if (answers.length >= 2 || holdsAnswers(content)) return [];
  const count = answers.length === 1 ? 'one answer' : 'no answer';
  const message = `The question “${id}” has ${count}`;
  return [
    diagnose('GP104', place, message, 'give it two answers or more, or make it an <Outcome>'),
  ];
}

/** What readers press is what an answer says. */
function checkWords({ answers }: WrittenStep): Diagnostic[] {
  return answers
    .filter(({ label }) => !label.trim())
    .map(({ id, place }) => {
      const message = `The answer “${id}” has no words`;
      return diagnose('GP119', place, message, 'write what the reader would say between its tags');
    });
}

/** Answers caught in a paragraph are there, only misplaced: `checkElements` says so. */
function holdsAnswers(content: WrittenStep['content']): boolean {
  return [...walk(content)].some((node) => isElement(node) && node.name === 'Answer');
}

function checkTime({ id, attributes, answers, place }: WrittenStep): Diagnostic[] {
  const limit = attributes.get('hours');
  const sides = answers.flatMap((answer) => answer.attributes.get('when') ?? []);
  if (limit === undefined && sides.length === 0) return [];
  const mend =
    'write hours="24" on the question, when="within" on one answer and when="beyond" on another';
  if (hoursOf(limit) === undefined) {
    const message = `The time question “${id}” has no limit in whole hours`;
    return [diagnose('GP115', place, message, mend)];
  }
  if (sides.length === timeSides.length && timeSides.every((side) => sides.includes(side)))
    return [];
  const message = `The time question “${id}” needs exactly one answer for each side of its limit`;
  return [diagnose('GP115', place, message, mend)];
}

function checkFact(
  { id, attributes, answers, place }: WrittenStep,
  facts: FactValues,
): Diagnostic[] {
  const fact = attributes.get('fact');
  if (fact === undefined) return [];
  const values = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  if (!values) {
    const hint = nearest(fact, Object.keys(facts));
    const mend = hint ? `did you mean “${hint}”?` : `known facts: ${Object.keys(facts).join(', ')}`;
    return [diagnose('GP110', place, `There is no fact “${fact}”`, mend)];
  }
  if (values === 'instant') {
    if (attributes.has('hours')) return [];
    const message = `The fact “${fact}” answers with a time, which “${id}” does not ask for`;
    return [diagnose('GP116', place, message, 'make it a time question with hours="…"')];
  }
  const offered = new Set(answers.map((answer) => answer.id));
  return values
    .filter((value) => !offered.has(value))
    .map((value) => {
      const message = `The fact “${fact}” can answer “${value}”, which “${id}” does not offer`;
      return diagnose('GP116', place, message, `add <Answer id="${value}" to="…">`);
    });
}
