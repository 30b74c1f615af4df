/** What a directory said, in words, for whatever writes a summary on this page. Already masked. */

let lines: readonly string[] = [];

export function evidenceLines(): readonly string[] {
  return lines;
}

export function setEvidenceLines(said: readonly string[]): void {
  lines = said;
}
