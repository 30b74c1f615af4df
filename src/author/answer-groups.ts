/** The answers of a question in their groups. */

import type { AnswerId } from '../guide/config.ts';
import type { WrittenGroup, WrittenStep } from './document.ts';

export interface AnswerGroup {
  /** Absent for answers without a group. */
  readonly group: WrittenGroup | undefined;
  readonly answers: readonly AnswerId[];
}

/**
 * @param source the step in the source locale, which says what belongs to which group
 * @param translation the same step, with the words of the groups
 */
export function answerGroups(
  source: WrittenStep,
  translation: Pick<WrittenStep, 'groups'> = source,
): AnswerGroup[] {
  const lists: { id: string | undefined; answers: AnswerId[] }[] = [];
  for (const { id, attributes } of source.answers) {
    const group = attributes.get('group');
    const last = lists.at(-1);
    if (last && last.id === group) last.answers.push(id);
    else lists.push({ id: group, answers: [id] });
  }
  const named = [...translation.groups, ...source.groups];
  return lists.map(({ id, answers }) => ({
    group: named.find((group) => group.id === id),
    answers,
  }));
}
