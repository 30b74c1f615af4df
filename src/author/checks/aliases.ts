/**
 * Old ids in the front matter: each must lead directly to something that exists, and to one thing
 * only.
 */

import { answerKey } from '../../guide/aliases.ts';
import { diagnose, type Diagnostic, type Place } from '../diagnostic.ts';
import type { Document } from '../document.ts';
import { nearest } from '../nearest.ts';
import { oldIdsOf } from '../old-ids.ts';
import { checkReserved } from './ids.ts';
import type { Rule } from '../rule.ts';

interface Alias {
  readonly what: 'step' | 'answer';
  readonly old: string;
  readonly today: string | null;
  readonly retired: boolean;
  readonly place: Place;
}

/** The current ids and the old ones. */
interface Ids {
  readonly steps: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  readonly aliases: ReadonlyMap<string, Alias>;
}

export const rule: Rule = {
  of: 'source',
  check: (document, { whole }) => (whole ? checkAliases(document, whole.document) : []),
};

/**
 * Checks `renamed` and `retired` in the source locale against the steps that follow.
 * @param whole the same with its parts in place
 */
export function checkAliases(
  document: Document,
  { steps }: Pick<Document, 'steps'> = document,
): Diagnostic[] {
  const aliases = aliasesOf(document);
  const ids: Ids = {
    steps: new Set(steps.map(({ id }) => id)),
    answers: new Set(steps.flatMap((step) => step.answers.map(({ id }) => answerKey(step.id, id)))),
    aliases: new Map(aliases.map((alias) => [alias.old, alias])),
  };
  return aliases.flatMap((alias) => [
    ...checkTaken(alias, ids),
    ...(alias.what === 'answer'
      ? checkQuestion(alias, ids)
      : checkReserved({ id: alias.old, place: alias.place })),
    ...checkTarget(alias, ids),
  ]);
}

function aliasesOf({ frontMatter, placeOfKey }: Document): Alias[] {
  const { steps, answers, retired } = oldIdsOf(frontMatter);
  const read = (record: Readonly<Record<string, string | null>>, path: readonly string[]) =>
    Object.entries(record).map(([old, today]): Alias => {
      const what = old.includes('.') ? 'answer' : 'step';
      return {
        what,
        old,
        today,
        retired: path[0] === 'retired',
        place: placeOfKey([...path, old]),
      };
    });
  return [
    ...read(steps, ['renamed', 'steps']),
    ...read(answers, ['renamed', 'answers']),
    ...read(retired, ['retired']),
  ];
}

function checkTaken({ what, old, retired, place }: Alias, { steps, answers, aliases }: Ids) {
  if (steps.has(old) || answers.has(old)) {
    const message = `The ${what} “${old}” is in use again, so old links are ambiguous`;
    const fix = `give the new ${what} a different id, or remove this line if it is the same one as before`;
    return [diagnose('GP607', place, message, fix)];
  }
  if (retired || !aliases.get(old)?.retired) return [];
  const message = `The ${what} “${old}” is both renamed and retired`;
  return [diagnose('GP607', place, message, `remove “${old}” under “renamed” or under “retired”`)];
}

/** The question before the dot is a current id, or the old id of a step that was removed. */
function checkQuestion({ old, place, retired }: Alias, { steps, aliases }: Ids): Diagnostic[] {
  const [question = '', answer = ''] = old.split('.');
  const alias = aliases.get(question);
  if (steps.has(question) || (retired && alias?.retired)) return [];
  if (alias?.today != null && !alias.retired) {
    const message = `The question “${question}” has itself been renamed`;
    return [diagnose('GP606', place, message, `write “${answerKey(alias.today, answer)}”`)];
  }
  const hint = nearest(question, steps);
  const fix = hint ? `did you mean “${hint}”?` : 'use the question’s current id';
  return [diagnose('GP605', place, `There is no question “${question}”`, fix)];
}

function checkTarget({ what, old, today, place }: Alias, ids: Ids): Diagnostic[] {
  if (today === null) {
    if (what === 'answer') return [];
    const message = `The retired step “${old}” does not say where to go instead`;
    return [diagnose('GP605', place, message, `write “${old}: ” and the id of a step`)];
  }
  const known = what === 'step' ? ids.steps : ids.answers;
  if (known.has(today)) return [];
  if (ids.aliases.has(today)) {
    const end = endOf(today, ids.aliases);
    const message = `“${today}” is itself an old id`;
    const fix =
      end && known.has(end)
        ? `write “${old}: ${end}”`
        : `name a current ${what === 'step' ? 'step' : 'answer'}`;
    return [diagnose('GP606', place, message, fix)];
  }
  const hint = nearest(today, known);
  const form =
    what === 'step'
      ? 'name a current step'
      : 'write “question.answer”, both with their current ids';
  const fix = hint ? `did you mean “${hint}”?` : form;
  return [diagnose('GP605', place, `There is no ${what} “${today}”`, fix)];
}

/** Where a chain of aliases ends; undefined if it is circular. */
function endOf(start: string, aliases: Ids['aliases']): string | undefined {
  const seen = new Set<string>();
  let id: string | undefined = start;
  while (id !== undefined && aliases.has(id) && !seen.has(id)) {
    seen.add(id);
    id = aliases.get(id)?.today ?? undefined;
  }
  return id !== undefined && seen.has(id) ? undefined : id;
}
