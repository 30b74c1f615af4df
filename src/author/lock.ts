/**
 * `links.lock`: every step, answer, and path of a guide that was ever published, one per line and
 * sorted, so that branches merge and reviewers can read it. Lines are added and never removed.
 */

import {
  isOutcome,
  timeSides,
  type AnswerId,
  type GuideConfig,
  type StepId,
  type TimeSide,
} from '../guide/config.ts';
import { formatEntry } from '../guide/fragment.ts';
import { fileText } from './file-text.ts';
import type { Passed } from '../guide/machine.ts';
import { findPaths, formatAnswers } from './paths.ts';

export type Published = { readonly line: number; readonly text: string } & (
  | { readonly kind: 'step'; readonly id: StepId; /** Of an outcome. */ readonly code?: string }
  | {
      readonly kind: 'answer';
      readonly question: StepId;
      readonly answer: AnswerId;
      /** Set if instants could select this answer. */
      readonly side?: TimeSide;
    }
  | { readonly kind: 'path'; readonly trail: readonly Passed[]; readonly code: string }
);

export type PublishedStep = Extract<Published, { kind: 'step' }>;
export type PublishedAnswer = Extract<Published, { kind: 'answer' }>;
export type PublishedPath = Extract<Published, { kind: 'path' }>;

const header =
  '# Every link to this guide that was ever published. “npm run record” adds; nothing is removed.';

/** The lines that today's guide publishes. */
export function publishedBy(config: GuideConfig): string[] {
  const states = Object.entries(config.states);
  return [
    ...states.map(([id, state]) => `step ${id}${isOutcome(state) ? ` → ${state.meta.code}` : ''}`),
    ...states.flatMap(([id, state]) =>
      // Each answer once: all its further transitions have conditions.
      (state.always ?? [])
        .filter(({ guard }) => !guard.params.when)
        .map(({ guard: { params } }) => {
          const entry = formatEntry({ question: id, given: params.answer });
          return `answer ${entry}${params.side ? ` ${params.side}` : ''}`;
        }),
    ),
    ...findPaths(config).paths.map(({ trail, code }) =>
      ['path', ...(trail.length > 0 ? [formatAnswers(trail)] : []), '→', code].join(' '),
    ),
  ];
}

/** The text of the file with today's guide added. */
export function publish(config: GuideConfig, written: string | undefined): string {
  const lines = new Set([...linesOf(written ?? ''), ...publishedBy(config)]);
  // By code unit, which gives the same order on every machine.
  const sorted = [...lines].sort((a, b) => Number(a > b) - Number(a < b));
  return [header, ...sorted, ''].join('\n');
}

function linesOf(text: string): string[] {
  return fileText(text)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
}

const id = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const code = '[A-Z0-9-]+';
const stepLine = new RegExp(`^step (${id})(?: → (${code}))?$`, 'u');
const answerLine = new RegExp(`^answer (${id})=(${id})(?: (within|beyond))?$`, 'u');
const pathLine = new RegExp(`^path ((?:${id}=${id} )*)→ (${code})$`, 'u');

export interface Lock {
  readonly entries: readonly Published[];
  /** The numbers of lines that cannot be parsed. */
  readonly unread: readonly number[];
}

/** Parses the file. Reporting what cannot be parsed is left to the caller. */
export function readLock(text: string): Lock {
  const entries: Published[] = [];
  const unread: number[] = [];
  for (const [index, line] of fileText(text).split('\n').entries()) {
    if (!line || line.startsWith('#')) continue;
    const entry =
      readStep(line, index + 1) ?? readAnswer(line, index + 1) ?? readPath(line, index + 1);
    if (entry) entries.push(entry);
    else unread.push(index + 1);
  }
  return { entries, unread };
}

function readStep(text: string, line: number): PublishedStep | undefined {
  const [, step, outcome] = stepLine.exec(text) ?? [];
  return step === undefined
    ? undefined
    : { kind: 'step', line, text, id: step, ...(outcome && { code: outcome }) };
}

function readAnswer(text: string, line: number): PublishedAnswer | undefined {
  const [, question, answer, when] = answerLine.exec(text) ?? [];
  const side = timeSides.find((known) => known === when);
  return question === undefined || answer === undefined
    ? undefined
    : { kind: 'answer', line, text, question, answer, ...(side && { side }) };
}

function readPath(text: string, line: number): PublishedPath | undefined {
  const [, answers, outcome] = pathLine.exec(text) ?? [];
  if (answers === undefined || outcome === undefined) return undefined;
  return { kind: 'path', line, text, trail: readTrail(answers), code: outcome };
}

/** The answers of a path as written by `formatAnswers`. */
export function readTrail(text: string): Passed[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((entry) => {
      const [question = '', given = ''] = entry.split('=');
      return { question, given };
    });
}
