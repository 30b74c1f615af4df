/** What a directory said, for whatever writes a summary on this page. Already masked. */

import type { Told } from '../guide/summary.ts';

let told: Told | undefined;

export function evidence(): Told | undefined {
  return told;
}

export function setEvidence(said: Told | undefined): void {
  told = said;
}
