/**
 * A case summary: what was asked, what was answered, where it ended. It consists of the guide's own
 * words and of times; what was read about a person is included only on request, and masked.
 */

import { isOutcome, type GuideConfig, type StepId } from './config.ts';
import type { Passed } from './machine.ts';
import { labelOf, titleOf, type Words } from './words.ts';

export interface SummaryParts {
  readonly config: GuideConfig;
  readonly words: Words;
  readonly step: StepId;
  readonly trail: readonly Passed[];
  readonly link: string;
  /** A line that says when it was created, including the time zone. */
  readonly made: string;
  /** Formats an instant for people. */
  readonly formatTime: (time: number) => string;
  readonly evidence?: DirectoryFindings | undefined;
}

/** What a directory said, in words, already masked. */
export interface DirectoryFindings {
  /** A line that says whom it is about. */
  readonly about: string;
  /** What was read, by the question that it answered. */
  readonly read: ReadonlyMap<StepId, string>;
}

/** Plain text for a ticket, one fact per line; what a directory said goes below the answer. */
export function formatSummary(parts: SummaryParts): string {
  const { words, trail, link, made } = parts;
  const answers = trail.flatMap((passed) => [
    `- ${answerLine(parts, passed)}`,
    ...readLines(parts, passed).map((line) => `  ${line}`),
  ]);
  return joinBlocks([[words.title, headingOf(parts), ...aboutLines(parts)], answers, [made, link]]);
}

/** The same in Markdown, for systems that render it. */
export function formatMarkdown(parts: SummaryParts): string {
  const { words, trail, link, made, formatTime } = parts;
  const answers = trail.map((passed, index) => {
    const question = escapeMarkdown(titleOf(words, passed.question));
    const answer = `**${escapeMarkdown(labelOf(words, passed, formatTime))}**`;
    const read = readLines(parts, passed).map(escapeMarkdown);
    return [`${index + 1}. ${question} ${answer}`, ...read].join('  \n   ');
  });
  return joinBlocks([
    [`## ${escapeMarkdown(words.title)}`],
    [`**${escapeMarkdown(headingOf(parts))}**`],
    aboutLines(parts).map(escapeMarkdown),
    answers,
    [`${escapeMarkdown(made)}  `, `<${link}>`],
  ]);
}

export interface MessageParts extends Omit<SummaryParts, 'made' | 'evidence'> {
  /** The heading of the answers, such as “Answered so far:”. */
  readonly answered: string;
  /** The line that names the step, such as “What to do: …”, and one with its code. */
  readonly next: readonly string[];
  /** The full text of an outcome. */
  readonly text: readonly string[];
}

/** Plain text for a person: the article, the answers, everything there is to do, and the link. */
export function formatNote(parts: MessageParts): string {
  const { words, trail, answered, next, text, link } = parts;
  const answers = trail.map((passed) => `- ${answerLine(parts, passed)}`);
  return joinBlocks([
    [words.title],
    answers.length > 0 ? [answered, ...answers] : [],
    next,
    text,
    [link],
  ]);
}

function joinBlocks(blocks: readonly (readonly string[])[]): string {
  const filled = blocks.filter((block) => block.length > 0);
  return filled.map((block) => block.join('\n')).join('\n\n');
}

type Named = Pick<SummaryParts, 'config' | 'words' | 'step'>;
type Spoken = Pick<SummaryParts, 'words' | 'formatTime'>;

function answerLine({ words, formatTime }: Spoken, passed: Passed): string {
  return `${titleOf(words, passed.question)} ${labelOf(words, passed, formatTime)}`;
}

/** How a summary names a step: by its title, followed by the code if it is an outcome. */
export function headingOf({ config, words, step }: Named): string {
  const state = config.states[step];
  const title = titleOf(words, step);
  // Title first: a line that starts with a code would be laid out left to right in every language.
  return isOutcome(state) ? `${title} · ${state.meta.code}` : title;
}

function aboutLines({ evidence }: SummaryParts): string[] {
  return evidence ? [onOneLine(evidence.about)] : [];
}

function readLines({ evidence }: SummaryParts, { question }: Passed): string[] {
  const read = evidence?.read.get(question);
  return read === undefined ? [] : [onOneLine(read)];
}

/** A value with line breaks must not be mistaken for separate lines. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/gu, '\\$&');
}
