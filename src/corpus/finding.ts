import { classes } from './classes.ts';
import type { ClassCode } from './classes.ts';

/** One thing that the reader of a corpus repaired, or kept and could not repair. */
export interface Finding {
  code: ClassCode;
  /** `file:line:column`, the file relative to the corpus folder, counted from 1. */
  place: string;
  /** What was found, with the original text where it was changed. */
  message: string;
  /** What an author does about it in the source. */
  mend: string;
}

/**
 * Takes a finding; everything else about it follows from its class.
 *
 * @param offset where in the file, or undefined for the file as a whole
 */
export type Report = (code: ClassCode, offset: number | undefined, message: string) => void;

/**
 * Makes the function that notes findings about one file.
 *
 * @param findings receives them, in the order of discovery
 * @param path what places are named by
 * @param file the file's text, which offsets count in
 */
export function reporter(findings: Finding[], path: string, file: string): Report {
  return (code, offset, message) => {
    const place = `${path}:${lineAndColumn(file, offset ?? 0)}`;
    findings.push({ code, place, message, mend: classes[code].mend });
  };
}

function lineAndColumn(text: string, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return `${line}:${offset - lineStart + 1}`;
}
