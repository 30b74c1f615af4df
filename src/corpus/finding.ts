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
  let lines: number[] | undefined;
  return (code, offset, message) => {
    lines ??= lineStarts(file);
    const place = `${path}:${lineAndColumn(lines, offset ?? 0)}`;
    findings.push({ code, place, message, mend: classes[code].mend });
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAndColumn(starts: readonly number[], offset: number): string {
  let [line, end] = [0, starts.length];
  while (line < end) {
    const middle = (line + end) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) line = middle + 1;
    else end = middle;
  }
  return `${line}:${offset - (starts[line - 1] ?? 0) + 1}`;
}
