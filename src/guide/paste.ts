/**
 * Finds answers in a text that a reader pasted: an error message with a number, a whole paragraph.
 *
 * A pattern is written like what it finds: `50057`, `0x80070005`, `5.7.1`. Letters, digits, and dots
 * make a token, and anything else is between two: `550-5.7.1` finds these two after each other. A
 * `*` at the end of a token stands for any further characters, at least one. There is nothing else,
 * so the time for a text grows with its length and with the number of patterns.
 */

import type { AnswerId } from './config.ts';

/** The patterns of each answer that has any. */
export type MatchTable = Readonly<Record<AnswerId, readonly string[]>>;

/** Longer than any message; what exceeds this is not read. */
export const maxPastedLength = 50_000;

/** Prefixes of numbers that people leave out, or that an author does. */
const prefixes = /^aadsts(?=\d)/u;

/** The answers whose patterns occur in a text, in the order of the table. */
export function answersIn(text: string, table: MatchTable): AnswerId[] {
  // Stars are for patterns; in a text they are around words.
  const tokens = tokensOf(text.slice(0, maxPastedLength).replaceAll('*', ' '));
  return Object.entries(table).flatMap(([answer, patterns]) =>
    patterns.some((pattern) => occurs(tokensOf(pattern), tokens)) ? [answer] : [],
  );
}

/** Whether a pattern can find anything. */
export function isPattern(pattern: string): boolean {
  return /^[\p{L}\p{N}._:/-]*[\p{L}\p{N}][\p{L}\p{N}._:/-]*\*?$/u.test(pattern);
}

/**
 * The same for every way in which a token is written: in full width, in capitals, with invisible
 * characters, with zeros before a number, and with or without its prefix.
 */
export function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}.]+\*?/gu) ?? []).flatMap((token) => {
    const trimmed = token.replace(/^\.+|\.+$/gu, '');
    return trimmed ? [withoutZeros(trimmed.replace(prefixes, ''))] : [];
  });
}

/** Only of whole numbers: those in `0x0007b` count. */
function withoutZeros(token: string): string {
  return token
    .split('.')
    .map((part) => part.replace(/^(\p{L}*)0+(?=\d+\*?$)/u, '$1'))
    .join('.');
}

function occurs(pattern: readonly string[], tokens: readonly string[]): boolean {
  return (
    pattern.length > 0 &&
    tokens.some((_, at) => pattern.every((part, index) => fits(part, tokens[at + index])))
  );
}

function fits(part: string, token = ''): boolean {
  if (!part.endsWith('*')) return token === part;
  const start = part.slice(0, -1);
  return token.length > start.length && token.startsWith(start);
}
