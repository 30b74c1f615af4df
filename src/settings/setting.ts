/**
 * A setting of the environment: its value, and what is wrong with it, at the position in its text.
 */

import { diagnose, type Code, type Diagnostic } from '../author/diagnostic.ts';

export interface ReadSetting<T> {
  /** The value to use; a harmless default if the setting is wrong. */
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function isRight<T>(value: T): ReadSetting<T> {
  return { value, diagnostics: [] };
}

/**
 * @param name the variable's name, which is used as a file name in diagnostics
 * @param index where in its value the error starts, counting from 0
 */
export function isWrong(
  code: Code,
  name: string,
  index: number,
  message: string,
  fix: string,
): Diagnostic {
  return diagnose(code, { file: name, line: 1, column: index + 1 }, message, fix);
}
