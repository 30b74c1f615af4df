/**
 * The fragment of a permalink: `#block=yes&licensed=no`. Keyed by question, in any order, closed
 * ids only; the one open value is an instant, for a time question. Fragments are not sent to
 * servers.
 */

import { entryToday } from './aliases.ts';
import {
  answerIds,
  isQuestion,
  stateOf,
  type GuideConfig,
  type OutcomeState,
  type QuestionState,
  type StepId,
} from './config.ts';
import type { Answers, Given, Passed } from './machine.ts';
import { formatInstant, parseInstant } from './time.ts';

/** Longer than any guide's answers; what exceeds this is not a link of ours. */
export const maxLinkLength = 8_192;

/**
 * Returns what a text may originally have been, most likely first; for example `restoredReadings`.
 */
export type Restore = (text: string) => Iterable<string>;

/** For an undamaged link. */
const unchanged: Restore = (text) => [text.slice(0, maxLinkLength).toLowerCase()];

const id = '[a-z][a-z\\d]*(?:-[a-z\\d]+)*';
const entry = `(?:~=${id}|${id}=(?:${id}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z))`;
const whole = new RegExp(`^(?:#(?:${entry}(?:&${entry})*)?)?$`, 'u');

/** Whether an address is undamaged, so that nothing needs to be restored. */
export function isWhole({ search, hash }: Pick<URL, 'search' | 'hash'>): boolean {
  return search === '' && whole.test(hash);
}

export interface ReadFragment {
  readonly answers: Answers;
  /** How many of the guide's questions it answers, including removed ones. */
  readonly total: number;
  /** Whether an edit of the guide removed or replaced one of its answers. */
  readonly changed: boolean;
}

/**
 * Reads a fragment against today's guide, however damaged it is. Never throws, and returns nothing
 * but ids of the guide and well-formed instants. Anything that was never part of the guide is
 * ignored.
 * @param fragment with or without its `#`
 * @param restore needed for links that may be damaged, which are rare
 */
export function parseFragment(
  fragment: string,
  config: GuideConfig,
  restore = unchanged,
): ReadFragment {
  let best: Reading | undefined;
  for (const text of restore(fragment)) {
    const reading = readEntries(entriesIn(text, fragment.length > maxLinkLength), config);
    if (!best || countOf(reading) > countOf(best)) best = reading;
    // Nothing is left to interpret differently.
    if (best.foreign === 0) break;
  }
  const { answers = {}, total = 0, changed = false } = best ?? {};
  return { answers, total, changed };
}

interface Reading extends ReadFragment {
  /** How many entries do not belong to the guide. */
  readonly foreign: number;
}

function countOf({ answers }: Reading): number {
  return Object.keys(answers).length;
}

type Written = readonly [key: string, value: string];

/**
 * Entries end at any character that they cannot contain, so surrounding brackets, quotes, and
 * tracking parameters fall away. Ids start and end with a letter or digit.
 * @param isCut whether the end of the text is missing, in which case the last entry could be
 * mistaken for a different answer
 */
function entriesIn(text: string, isCut: boolean): Written[] {
  const whole = isCut ? text.slice(0, Math.max(text.lastIndexOf('&'), 0)) : text;
  const entries = whole.split(/[^a-z\d=:._-]+/u).filter((entry) => entry !== '');
  return entries.map((entry) => {
    const [key = '', value = ''] = entry
      .split(/=(.*)/su)
      .map((part) => part.replace(/^[^a-z\d]+|[^a-z\d]+$/gu, ''));
    return [key, value];
  });
}

function readEntries(entries: readonly Written[], config: GuideConfig): Reading {
  const answers = new Map<StepId, Given>();
  const lost = new Set<StepId>();
  const read = entries.flatMap((entry) => readEntry(entry, config) ?? []);
  for (const { question, given } of read) {
    // With two different answers to one question, neither can be trusted, so it is asked again.
    if (given === undefined || (answers.get(question) ?? given) !== given) lost.add(question);
    else answers.set(question, given);
  }
  const total = new Set([...answers.keys(), ...lost]).size;
  for (const question of lost) answers.delete(question);
  return {
    answers: Object.fromEntries(answers),
    total,
    changed: read.some((entry) => entry.changed),
    foreign: entries.length - read.length,
  };
}

interface Entry {
  readonly question: StepId;
  /** Absent if nothing in the guide matches the entry anymore. */
  readonly given?: Given;
  readonly changed: boolean;
}

function readEntry([key, value]: Written, config: GuideConfig): Entry | undefined {
  const entry = entryToday(config, key, value);
  const { question } = entry;
  if (entry.gone) return { question, changed: true };
  const state = stateOf(config, question);
  if (!state) return undefined;
  // Only instants in links contain capitals.
  const given = readGiven(entry.value, state) ?? readGiven(entry.value.toUpperCase(), state);
  return given === undefined ? undefined : { question, given, changed: entry.replaced };
}

/** An answer in the form that links use; undefined if the step does not accept it. */
export function readGiven(value: string, step: QuestionState | OutcomeState): Given | undefined {
  if (answerIds(step).includes(value)) return value;
  // Links carry instants in UTC only: other zones contain characters that links lose.
  const isTime = isQuestion(step) && step.meta.hours !== undefined && value.endsWith('Z');
  const time = isTime ? parseInstant(value) : undefined;
  return time === undefined ? undefined : formatInstant(time);
}

/**
 * The key of an entry that one page leaves for the next, which removes it: why the reader was
 * redirected. Never part of a link that someone copies.
 */
const noteKey = '~';

/** Separates a note from a fragment; the rest is still a fragment. */
export function splitNote(fragment: string): { readonly rest: string; readonly note?: string } {
  const entries = fragment.replace(/^#/u, '').split('&');
  const note = entries.find((entry) => entry.startsWith(`${noteKey}=`));
  if (note === undefined) return { rest: fragment };
  const rest = entries.filter((entry) => entry !== note).join('&');
  return { rest: asFragment(rest), note: note.slice(noteKey.length + 1) };
}

export function addNote(fragment: string, note: string): string {
  return `${fragment || '#'}${fragment ? '&' : ''}${noteKey}=${note}`;
}

/**
 * Turns a text into a fragment with a single leading `#`, so that it cannot become a path or a
 * query.
 */
export function asFragment(text: string): string {
  return text && `#${text.replace(/^#/u, '')}`;
}

/**
 * The fragment of an address. If its `#` was encoded after a query, the answers are in the query,
 * which is then returned empty so that it is not sent to a host again.
 * @param search query and fragment as the browser gives them, each with its leading character or
 * empty
 */
export function fragmentOf(
  { search, hash }: Pick<URL, 'search' | 'hash'>,
  restore = unchanged,
): { readonly search: string; readonly hash: string } {
  for (const text of restore(search)) {
    const [, rest] = text.split(/#(.*)/su);
    if (rest !== undefined) return { search: '', hash: `#${rest}&${hash.slice(1)}` };
  }
  return { search, hash };
}

/** Answers as a list. */
export function listAnswers(answers: Answers): Passed[] {
  return Object.entries(answers).map(([question, given]) => ({ question, given }));
}

/** Formats answers as a fragment, with its `#`; the empty string if there are none. */
export function formatFragment(answers: Answers): string {
  return formatTrail(listAnswers(answers));
}

/** The same for the answers of a path, in their order. */
export function formatTrail(trail: readonly Passed[]): string {
  return trail.length > 0 ? `#${trail.map(formatEntry).join('&')}` : '';
}

/** One answer as links, records, and drawings write it: `licensed=yes`. */
export function formatEntry({ question, given }: Passed): string {
  return `${question}=${given}`;
}
