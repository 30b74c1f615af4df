/**
 * The fragment of a permalink: `#block=yes&licensed=no`. Keyed by question, in any order, closed ids
 * only; the one open value is an instant, for a time question. Fragments reach no server.
 */

import { entryToday } from './aliases.ts';
import {
  answerIds,
  isQuestion,
  type GuideConfig,
  type QuestionState,
  type StepId,
} from './config.ts';
import type { Answers, Given } from './machine.ts';
import { formatInstant, parseInstant } from './time.ts';

/** Longer than any guide's answers; what lies beyond is not a link that we made. */
export const longestLink = 8_192;

/** What a text may have been before it was sent, the likeliest first: `restoredReadings`, for one. */
export type Restore = (text: string) => Iterable<string>;

/** Of a link that came as it was made. */
const asItStands: Restore = (text) => [text.slice(0, longestLink).toLowerCase()];

const id = '[a-z][a-z\\d]*(?:-[a-z\\d]+)*';
const entry = `(?:~=${id}|${id}=(?:${id}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z))`;
const whole = new RegExp(`^(?:#(?:${entry}(?:&${entry})*)?)?$`, 'u');

/** Whether an address came as it was made, so that nothing of it has to be restored. */
export function isWhole({ search, hash }: Pick<URL, 'search' | 'hash'>): boolean {
  return search === '' && whole.test(hash);
}

export interface ReadFragment {
  readonly answers: Answers;
  /** How many questions of the guide it answers, those included that are gone. */
  readonly total: number;
  /** Whether an edit of the guide took one of its answers away, or put another in its place. */
  readonly changed: boolean;
}

/**
 * Reads a fragment against the guide of today, whatever became of it on its way. Never throws, and
 * never lets through a text that is not an id of the guide or a well-formed instant. What is not the
 * guide's, and never was, is passed over.
 * @param fragment with or without its `#`
 * @param restore needed for a link that may be damaged, which readers seldom open
 */
export function parseFragment(
  fragment: string,
  config: GuideConfig,
  restore = asItStands,
): ReadFragment {
  let best: Reading | undefined;
  for (const text of restore(fragment)) {
    const reading = readEntries(entriesIn(text, fragment.length > longestLink), config);
    if (!best || countOf(reading) > countOf(best)) best = reading;
    // Nothing is left to be understood otherwise.
    if (best.foreign === 0) break;
  }
  const { answers = {}, total = 0, changed = false } = best ?? {};
  return { answers, total, changed };
}

interface Reading extends ReadFragment {
  /** How many entries are not the guide's. */
  readonly foreign: number;
}

function countOf({ answers }: Reading): number {
  return Object.keys(answers).length;
}

type Written = readonly [key: string, value: string];

/**
 * Entries end at any sign that none of them holds, so brackets, quotes and trackers around them fall
 * away. Ids begin and end with a letter or a digit.
 * @param isCut whether the end of the text is missing: the last entry then may read as another answer
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
    // Two answers to one question: neither can be trusted, so the question is asked again.
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
  /** Absent when the guide has nothing any more that the entry could mean. */
  readonly given?: Given;
  readonly changed: boolean;
}

function readEntry([key, value]: Written, config: GuideConfig): Entry | undefined {
  const entry = entryToday(config, key, value);
  const { question } = entry;
  if (entry.gone) return { question, changed: true };
  const state = Object.hasOwn(config.states, question) ? config.states[question] : undefined;
  if (!isQuestion(state)) return undefined;
  // Instants are the one thing in a link that has capitals.
  const given = readGiven(entry.value, state) ?? readGiven(entry.value.toUpperCase(), state);
  return given === undefined ? undefined : { question, given, changed: entry.replaced };
}

/** An answer as links carry it; undefined for what the question does not accept. */
export function readGiven(value: string, question: QuestionState): Given | undefined {
  if (answerIds(question).includes(value)) return value;
  const time = question.meta.hours === undefined ? undefined : parseInstant(value);
  return time === undefined ? undefined : formatInstant(time);
}

/**
 * An entry that one page leaves for the next, and that the next removes: why the reader was led on.
 * Never part of a link that somebody copies.
 */
const noteKey = '~';

/** Takes a note out of a fragment; the rest is a fragment still. */
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

/** A text as a fragment, with one `#` before it: it can become no path and no query. */
export function asFragment(text: string): string {
  return text && `#${text.replace(/^#/u, '')}`;
}

/**
 * The fragment of an address. Where its `#` was encoded behind a query, the query holds the answers;
 * it is then handed back empty, so that it goes to no host again.
 * @param search query and fragment as the browser has them, each with its sign or empty
 */
export function fragmentOf(
  { search, hash }: Pick<URL, 'search' | 'hash'>,
  restore = asItStands,
): { readonly search: string; readonly hash: string } {
  for (const text of restore(search)) {
    const [, rest] = text.split(/#(.*)/su);
    if (rest !== undefined) return { search: '', hash: `#${rest}&${hash.slice(1)}` };
  }
  return { search, hash };
}

/** Writes answers as a fragment, with its `#`; the empty string when there are none. */
export function formatFragment(answers: Answers): string {
  const entries = Object.entries(answers).map(([question, given]) => `${question}=${given}`);
  return entries.length > 0 ? `#${entries.join('&')}` : '';
}
