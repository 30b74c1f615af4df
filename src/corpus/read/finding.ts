import { classes, type ClassCode } from './classes.ts';

/** Something in a corpus that was repaired, or kept because it could not be repaired. */
export interface Finding {
  code: ClassCode;
  /** `file:line:column`, the file relative to the corpus folder, counting from 1. */
  place: string;
  /** What was found, with the original text if it was changed. */
  message: string;
  /** What an author can do about it in the source. */
  fix: string;
}

/**
 * Reports a finding; everything else about it follows from its class.
 *
 * @param offset where in the file, or undefined for the file as a whole
 */
export type Report = (code: ClassCode, offset: number | undefined, message: string) => void;

/**
 * Creates the function that reports findings in one file.
 *
 * @param findings receives them, in order of discovery
 * @param path the path to use in messages
 * @param file the file's text, which offsets refer to
 */
export function reporter(findings: Finding[], path: string, file: string): Report {
  let lines: number[] | undefined;
  return (code, offset, message) => {
    lines ??= lineStarts(file);
    const place = `${path}:${lineAndColumn(lines, offset ?? 0)}`;
    findings.push({ code, place, message, fix: classes[code].fix });
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
