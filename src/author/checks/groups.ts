/** Groups of answers: each has words and answers, which follow each other. */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document, WrittenStep } from '../document.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = { of: 'source', check: checkGroups };

export function checkGroups({ steps }: Document): Diagnostic[] {
  return steps.flatMap((step) => [...checkUsed(step), ...checkAnswers(step)]);
}

function checkUsed({ groups, answers }: WrittenStep): Diagnostic[] {
  return groups.flatMap(({ id, label, place }) => {
    if (!label) {
      const message = `The group “${id}” has no heading`;
      return [diagnose('GP166', place, message, 'write it between its tags')];
    }
    if (answers.some(({ attributes }) => attributes.get('group') === id)) return [];
    const message = `No answer belongs to the group “${id}”`;
    return [diagnose('GP166', place, message, `write group="${id}" on its answers, or remove it`)];
  });
}

function checkAnswers({ groups, answers }: WrittenStep): Diagnostic[] {
  const ids = groups.map(({ id }) => id);
  const groupOf = (index: number) => answers[index]?.attributes.get('group');
  return answers.flatMap(({ id, place }, index) => {
    const group = groupOf(index);
    if (group === undefined) return [];
    if (!ids.includes(group)) {
      const hint = nearest(group, ids);
      const fix = hint
        ? `did you mean “${hint}”?`
        : `write <Group id="${group}"> before the answers`;
      return [diagnose('GP166', place, `The question has no group “${group}”`, fix)];
    }
    const isLater = groupOf(index - 1) !== group;
    if (!isLater || !answers.slice(0, index).some((_, at) => groupOf(at) === group)) return [];
    const message = `The answer “${id}” is apart from the others of its group “${group}”`;
    return [diagnose('GP166', place, message, 'move it next to them')];
  });
}
