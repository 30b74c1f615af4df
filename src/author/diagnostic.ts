/** What is wrong with a guide, where, and how to fix it. */

import { codes } from './codes.ts';

export type Severity = 'error' | 'warning';

export type Code = keyof typeof codes;

export function isCode(text: string): text is Code {
  return Object.hasOwn(codes, text);
}

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Diagnostic extends Place {
  readonly code: Code;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Set if less severe than usual for its code, because readers do not see the problem. */
  readonly severity?: Severity;
}

/** Creates a diagnostic; its severity follows from the code. */
export function diagnose(code: Code, place: Place, message: string, fix: string): Diagnostic {
  const { file, line, column } = place;
  return { code, file, line, column, message, fix };
}

/** The same diagnostic as a warning, which does not stop a build. */
export function asWarning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning' };
}

export function severityOf(diagnostic: Diagnostic): Severity {
  return diagnostic.severity ?? codes[diagnostic.code][0];
}

/** Whether a code is an error's, regardless of the severity in the place where it was found. */
export function isErrorCode(code: Code): boolean {
  return codes[code][0] === 'error';
}

/** True if the list contains something that must stop a build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => severityOf(diagnostic) === 'error');
}

/** One line for people and editors: `file:line:column CODE message — fix`. */
export function formatDiagnostic({ file, line, column, code, message, fix }: Diagnostic): string {
  return `${file}:${line}:${column} ${code} ${message} — ${fix}`;
}

/** Orders diagnostics by place, so that a long list reads from top to bottom; then by code. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  const place = a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column;
  return place || a.code.localeCompare(b.code, 'en');
}
