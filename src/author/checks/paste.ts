/** Questions that find their answers in a pasted message: with patterns that can find something. */

import { isPattern, tokensOf } from '../../guide/paste.ts';
import { patternsOf } from '../compile.ts';
import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document, WrittenAnswer, WrittenStep } from '../document.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = { of: 'source', check: checkPaste };

export function checkPaste({ steps }: Document): Diagnostic[] {
  const questions = steps.filter(({ type }) => type === 'Question');
  return questions.flatMap((question) => [
    ...checkBoth(question),
    ...question.answers.flatMap(checkPatterns),
    ...checkTwice(question.answers),
  ]);
}

/** A box that finds nothing, or patterns without a box. */
function checkBoth({ id, attributes, answers, place }: WrittenStep): Diagnostic[] {
  const matching = answers.filter((answer) => answer.attributes.has('match'));
  const [first] = matching;
  if (attributes.has('paste') && !first) {
    const message = `“${id}” takes a pasted text, and none of its answers says what it finds there`;
    return [diagnose('GP167', place, message, 'write match="…" on them, or remove “paste”')];
  }
  if (attributes.has('paste') || !first) return [];
  const message = `The answer “${first.id}” says what it finds in a pasted text, and “${id}” takes none`;
  return [diagnose('GP167', first.place, message, 'write “paste” on the question')];
}

function checkPatterns({ id, attributes, place }: WrittenAnswer): Diagnostic[] {
  const match = attributes.get('match');
  if (match === undefined) return [];
  const patterns = patternsOf(match);
  const wrong = patterns.find((pattern) => !isPattern(pattern));
  if (patterns.length > 0 && wrong === undefined) return [];
  const message =
    wrong === undefined
      ? `The answer “${id}” has an empty match`
      : `“${wrong}” finds nothing in a pasted text`;
  const fix = 'write numbers or codes, separated by spaces: 50057 0x80070005 5.7.*';
  return [diagnose('GP167', place, message, fix)];
}

/** Two answers with the same pattern would be offered together, always. */
function checkTwice(answers: readonly WrittenAnswer[]): Diagnostic[] {
  const seen = new Map<string, string>();
  return answers.flatMap(({ id, attributes, place }) =>
    patternsOf(attributes.get('match'))
      .filter(isPattern)
      .flatMap((pattern) => {
        const key = tokensOf(pattern).join(' ');
        const first = seen.get(key);
        seen.set(key, first ?? id);
        if (first === undefined) return [];
        const message = `“${pattern}” already finds the answer “${first}”`;
        return [diagnose('GP167', place, message, 'keep it on the answer that it means')];
      }),
  );
}
