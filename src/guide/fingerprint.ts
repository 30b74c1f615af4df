/** A short fingerprint of a step's text, so that a translation can say from which text it was made. */

import { createHash } from 'node:crypto';
import type { StepId } from './config.ts';
import type { Document, WrittenAnswer, WrittenStep } from './document.ts';

/** The key of the prose outside the steps, beside the steps’ ids. */
export const backgroundKey = '(background)';

/** Fingerprints by step, and of the prose outside the steps. Structure alone changes none of them. */
export function fingerprints({ steps, background }: Document): ReadonlyMap<StepId, string> {
  const entries = steps.map((step) => [step.id, hash(textOf(step))] as const);
  return new Map([...entries, [backgroundKey, hash(background)]]);
}

function textOf({ content, answers }: WrittenStep): unknown {
  return [content, answers.map(({ id, label }: WrittenAnswer) => [id, label])];
}

/** Twelve hexadecimal digits: enough to tell versions of one step apart. */
function hash(value: unknown): string {
  const text = JSON.stringify(value, (key, part: unknown) =>
    key === 'position' ? undefined : part,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
