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
const longest = 8_192;

export interface ReadFragment {
  readonly answers: Answers;
  /** How many entries the fragment had, and how many the guide does not know as they are (any more). */
  readonly total: number;
  readonly unknown: number;
}

/**
 * Reads a fragment against the guide of today. Never throws, and never lets through a text that is
 * not an id of the guide or a well-formed instant.
 * @param fragment with or without its `#`, percent-encoded or not
 */
export function parseFragment(fragment: string, config: GuideConfig): ReadFragment {
  const text = fragment.slice(0, longest).replace(/^#/u, '');
  const entries = text.split(/&|%26/u).filter((entry) => entry !== '');
  const answers = new Map<StepId, Given>();
  const contradicted = new Set<StepId>();
  let unknown = 0;
  for (const [index, entry] of entries.entries()) {
    // The entry at the cut may have lost its end, and read as another answer.
    const cut = fragment.length > longest && index === entries.length - 1;
    const read = cut ? undefined : readEntry(entry, config);
    if (!read) unknown += 1;
    else if ((answers.get(read.question) ?? read.given) !== read.given)
      contradicted.add(read.question);
    else answers.set(read.question, read.given);
    if (read?.replaced) unknown += 1;
  }
  // Two answers to one question: neither can be trusted, so the question is asked again.
  for (const question of contradicted) answers.delete(question);
  return {
    answers: Object.fromEntries(answers),
    total: entries.length,
    unknown: unknown + contradicted.size,
  };
}

function readEntry(text: string, config: GuideConfig) {
  const [key = '', value = ''] = text.split(/(?:=|%3d)(.*)/isu).map(decode);
  const entry = entryToday(config, key, value);
  const { question, replaced } = entry;
  const state = Object.hasOwn(config.states, question) ? config.states[question] : undefined;
  if (!isQuestion(state)) return undefined;
  const given = readGiven(entry.value, state);
  return given === undefined ? undefined : { question, given, replaced };
}

/** An answer as links carry it; undefined for what the question does not accept. */
export function readGiven(value: string, question: QuestionState): Given | undefined {
  if (answerIds(question).includes(value)) return value;
  const time = question.meta.hours === undefined ? undefined : parseInstant(value);
  return time === undefined ? undefined : formatInstant(time);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An entry that one page leaves for the next, and that the next removes: why the reader was led on.
 * Never part of a link that somebody copies.
 */
const noteKey = '~';

/** Takes a note out of a fragment. */
export function splitNote(fragment: string): { readonly rest: string; readonly note?: string } {
  const entries = fragment.replace(/^#/u, '').split('&');
  const note = entries.find((entry) => entry.startsWith(`${noteKey}=`));
  if (note === undefined) return { rest: fragment };
  const rest = entries.filter((entry) => entry !== note).join('&');
  return { rest, note: note.slice(noteKey.length + 1) };
}

export function addNote(fragment: string, note: string): string {
  return `${fragment || '#'}${fragment ? '&' : ''}${noteKey}=${note}`;
}

/** Writes answers as a fragment, with its `#`; the empty string when there are none. */
export function formatFragment(answers: Answers): string {
  const entries = Object.entries(answers).map(([question, given]) => `${question}=${given}`);
  return entries.length > 0 ? `#${entries.join('&')}` : '';
}
