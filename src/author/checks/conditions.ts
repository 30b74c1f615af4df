/**
 * Conditions as written: each names an answer of another question, and stands where it can be shown.
 * Whether readers can meet it is for `../idle-conditions.ts`, which needs the whole guide.
 */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document, Node, WrittenStep, WrittenWhen } from '../document.ts';
import { nearest } from '../nearest.ts';
import { childrenOf, isElement, placeOf, plainText, walk } from '../node.ts';
import type { Rule } from '../rule.ts';
import { conditionOf } from '../targets.ts';

export const rule: Rule = {
  of: 'text',
  check: (document, { source }) => [
    ...checkBlocks(document),
    ...(source?.document === document ? checkConditions(document) : []),
  ],
};

export function checkConditions({ steps }: Document): Diagnostic[] {
  const questions = new Map(
    steps.filter(({ type }) => type === 'Question').map((step) => [step.id, step]),
  );
  return steps.flatMap((step) => {
    const targets = step.answers.flatMap(({ whens }) => allOf(whens));
    return [
      ...[...allOf(step.whens), ...targets].flatMap((when) => checkNames(when, step, questions)),
      ...targets.flatMap(checkTarget),
    ];
  });
}

function allOf(whens: readonly WrittenWhen[]): WrittenWhen[] {
  return whens.flatMap((when) => [when, ...allOf(when.whens)]);
}

function checkNames(
  when: WrittenWhen,
  step: WrittenStep,
  questions: ReadonlyMap<string, WrittenStep>,
): Diagnostic[] {
  const { question, answer } = conditionOf(when);
  const wrong = (message: string, fix: string) => [diagnose('GP160', when.place, message, fix)];
  const asked = questions.get(question);
  if (!question || !answer)
    return wrong(
      'This condition does not name an answer',
      'write question="…" and answer="…" with the ids of both',
    );
  if (!asked) {
    const hint = nearest(question, questions.keys());
    const fix = hint ? `did you mean “${hint}”?` : 'name a question of this guide';
    return wrong(`There is no question “${question}”`, fix);
  }
  if (asked === step)
    return wrong(
      `“${question}” is the question that this is about, which is not answered yet`,
      'name a question that comes before it',
    );
  if (asked.answers.some(({ id }) => id === answer)) return [];
  const ids = asked.answers.map(({ id }) => id);
  const hint = nearest(answer, ids);
  const fix = hint ? `did you mean “${hint}”?` : `its answers are: ${ids.join(', ')}`;
  return wrong(`The question “${question}” has no answer “${answer}”`, fix);
}

/** In an answer, a condition only says where to go. */
function checkTarget({ attributes, whens, content, place }: WrittenWhen): Diagnostic[] {
  if (content.some((node) => plainText(node) !== '')) {
    const message = 'This condition is inside an answer and contains text';
    const fix = 'write the text of the answer before it, and end the condition with “/>”';
    return [diagnose('GP161', place, message, fix)];
  }
  if (attributes.has('to') || whens.length > 0) return [];
  const message = 'This condition leads nowhere';
  return [diagnose('GP103', place, message, 'add to="…" with the id of the next step')];
}

/** In the text of a step, a condition is a block with something in it. */
function checkBlocks({ steps, file }: Document): Diagnostic[] {
  return steps.flatMap(({ content }) =>
    [...walk(content)].flatMap((node) => {
      if (!isElement(node) || node.name !== 'When') return [];
      const place = placeOf(node, file);
      if (node.type === 'mdxJsxTextElement') {
        const message = '<When> is inside a paragraph, and its condition cannot be shown there';
        const fix = 'write it on lines of its own, with an empty line around its text';
        return [diagnose('GP161', place, message, fix)];
      }
      if (childrenOf(node).some(hasContent)) return [];
      const message = '<When> has nothing to show';
      return [diagnose('GP124', place, message, 'write text between its tags, or remove it')];
    }),
  );
}

function hasContent(node: Node): boolean {
  return node.type !== 'mdxFlowExpression';
}
