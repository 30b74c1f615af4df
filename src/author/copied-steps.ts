/** Translated steps that nobody has translated. */

import type { Document, WrittenStep } from './document.ts';
import { fingerprints } from './fingerprint.ts';

/** The steps of a translation that are word for word the same as in the source. */
export function copiedSteps(source: Document, { steps, ...rest }: Document): WrittenStep[] {
  const original = fingerprints(source);
  const own = fingerprints({ steps, ...rest });
  return steps.filter(({ id }) => original.has(id) && original.get(id) === own.get(id));
}
