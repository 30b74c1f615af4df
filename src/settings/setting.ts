/** A setting of the environment: what it says, and what is wrong with it, at the place in its value. */

import { diagnose, type Code, type Diagnostic } from '../guide/diagnostic.ts';

export interface ReadSetting<T> {
  /** What the site is built with; a harmless stand-in where the setting is wrong. */
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function isRight<T>(value: T): ReadSetting<T> {
  return { value, diagnostics: [] };
}

/**
 * @param name of the variable, which stands for a file in diagnostics
 * @param index where in its value the mistake begins, counted from 0
 */
export function isWrong(
  code: Code,
  name: string,
  index: number,
  message: string,
  mend: string,
): Diagnostic {
  return diagnose(code, { file: name, line: 1, column: index + 1 }, message, mend);
}
