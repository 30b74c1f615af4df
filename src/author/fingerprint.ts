/**
 * A short fingerprint of a step's text, which records the text that a translation was made from.
 */

import { createHash } from 'node:crypto';
import type { StepId } from '../guide/config.ts';
import type { Document, WrittenAnswer, WrittenGroup, WrittenStep } from './document.ts';

/** The key for prose outside the steps, among the steps' ids. */
export const backgroundKey = '(background)';

/**
 * Fingerprints of the steps and of the prose outside them. Changes to structure alone do not affect
 * them.
 */
export function fingerprints({ steps, background }: Document): ReadonlyMap<StepId, string> {
  const entries = steps.map((step) => [step.id, hash(textOf(step))] as const);
  return new Map([...entries, [backgroundKey, hash(background)]]);
}

function textOf({ content, answers, groups }: WrittenStep): unknown {
  // What a step does not have is left out, so that fingerprints of all others stay as they were.
  return [content, answers.map(wordsOf), ...(groups.length > 0 ? [groups.map(wordsOf)] : [])];
}

function wordsOf({ id, label, hint = '' }: WrittenGroup & Partial<Pick<WrittenAnswer, 'hint'>>) {
  return [id, label, ...(hint ? [hint] : [])];
}

/** Twelve hexadecimal digits: enough to distinguish versions of one step. */
function hash(value: unknown): string {
  const text = JSON.stringify(value, (key, part: unknown) =>
    key === 'position' ? undefined : part,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
