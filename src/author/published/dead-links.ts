/** Published ids that the guide no longer knows: links with them lead nowhere. */

import { answerKey, entryToday, isRetired, stepToday } from '../../guide/aliases.ts';
import { answerIds, isQuestion, stateOf } from '../../guide/config.ts';
import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Published, PublishedAnswer, PublishedStep } from '../lock.ts';
import { oldIdsOf } from '../old-ids.ts';
import type { LockedGuide } from './locked-guide.ts';
import { newAnswerLike, suggestStep } from './suggest-alias.ts';

export interface DeadLinks {
  readonly diagnostics: readonly Diagnostic[];
  /** True for a link that contains a dead id, about which nothing more needs to be reported. */
  readonly includes: (entry: Published) => boolean;
}

/** Finds ids that were removed without an entry in the front matter. */
export function findDead(entries: readonly Published[], guide: LockedGuide): DeadLinks {
  const published = entries.filter((entry) => entry.kind === 'answer');
  const answers = published.filter((entry) => isLost(entry, guide));
  const steps = entries
    .filter((entry) => entry.kind === 'step')
    .filter((entry) => isGone(entry, guide));
  const ids = new Set([
    ...steps.map(({ id }) => id),
    ...answers.map(({ question, answer }) => answerKey(question, answer)),
  ]);
  const diagnostics = [
    ...steps.map((entry) => stepIsDead(entry, entries, guide)),
    ...answers.map((entry) => answerIsDead(entry, entries, guide)),
    ...published.flatMap((entry) => checkTime(entry, guide)),
  ];
  const containsDeadId = (entry: Published) =>
    entry.kind === 'path' &&
    entry.trail.some(
      ({ question, given }) => ids.has(question) || ids.has(answerKey(question, given)),
    );
  return { diagnostics, includes: containsDeadId };
}

function isGone({ id }: PublishedStep, guide: LockedGuide): boolean {
  return !stateOf(guide.config, stepToday(guide.config, id));
}

/** If the question is gone, so is the answer, and reporting the question is enough. */
function isLost({ question, answer }: PublishedAnswer, guide: LockedGuide): boolean {
  const today = entryToday(guide.config, question, answer);
  const state = stateOf(guide.config, today.question);
  if (!state || (isQuestion(state) && answerIds(state).includes(today.value))) return false;
  const { retired } = oldIdsOf(guide.source.frontMatter);
  return !Object.hasOwn(retired, answerKey(today.question, answer));
}

function stepIsDead(
  entry: PublishedStep,
  entries: readonly Published[],
  guide: LockedGuide,
): Diagnostic {
  const { id, line, text } = entry;
  const { renamed, instead = '…' } = suggestStep(entry, entries, guide);
  const message = `The step “${id}” is gone, and links to it would break`;
  const origin = renamed === undefined ? undefined : guide.origins.get(renamed);
  const prefix = renamed?.slice(0, renamed.length - (origin?.step.length ?? 0)) ?? '';
  const old = id.startsWith(prefix) ? id.slice(prefix.length) : id;
  const fix = renamed
    ? origin
      ? `add “${old}: ${origin.step}” under “renamed: steps:” in the front matter of the part “${origin.part}”`
      : `add “${id}: ${renamed}” under “renamed: steps:” in the front matter`
    : `add “${id}: ${instead}” under “retired:” in the front matter`;
  return diagnose('GP601', { file: guide.file, line, column: columnOf(text, id) }, message, fix);
}

function answerIsDead(
  entry: PublishedAnswer,
  entries: readonly Published[],
  { config, file, origins }: LockedGuide,
): Diagnostic {
  const { question: key, answer, line, text } = entry;
  const { question } = entryToday(config, key, answer);
  const origin = origins.get(question);
  const owner = origin ? ` of the part “${origin.part}”` : '';
  const own = origin?.step ?? question;
  const old = answerKey(own, answer);
  const substitute = newAnswerLike(entry, question, entries, config);
  const message = `The answer “${answer}” to “${question}” is gone, and links that carry it would lose it`;
  const fix = substitute
    ? `add “${old}: ${answerKey(own, substitute)}” under “renamed: answers:” in the front matter${owner}`
    : `add “${old}:” under “retired:” in the front matter${owner}, with the answer that replaces it, if there is one`;
  return diagnose('GP601', { file, line, column: columnOf(text, answer) }, message, fix);
}

/** Reported once per question, at the answer for instants within the limit. */
function checkTime({ question, answer, side, line, text }: PublishedAnswer, guide: LockedGuide) {
  const { config, file } = guide;
  const today = entryToday(config, question, answer).question;
  const state = stateOf(guide.config, today);
  if (side !== 'within' || !isQuestion(state) || state.meta.hours !== undefined) return [];
  if (isRetired(config, question)) return [];
  const message = `“${today}” no longer accepts a time, so links that carry one would lose it`;
  const fix = `keep hours="…" on it, or give the question a new id and retire “${today}”`;
  return [diagnose('GP601', { file, line, column: columnOf(text, question) }, message, fix)];
}

function columnOf(text: string, id: string): number {
  const index = text.search(new RegExp(`(?<=[ =])${id}(?![a-z0-9-])`, 'u'));
  return Math.max(index, 0) + 1;
}
