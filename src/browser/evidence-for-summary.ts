/** What a directory said, for whatever writes a summary on this page. Already masked. */

import type { DirectoryFindings } from '../guide/summary.ts';

let findings: DirectoryFindings | undefined;

export function evidenceForSummary(): DirectoryFindings | undefined {
  return findings;
}

export function setEvidenceForSummary(said: DirectoryFindings | undefined): void {
  findings = said;
}
