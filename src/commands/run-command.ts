/**
 * What authors' commands have in common: arguments in, text out, and errors shown without a stack
 * trace.
 */

import { ContentError } from '../library/content-error.ts';

/**
 * @param command receives the arguments and returns what to print; a `ContentError` it throws is
 * for authors
 */
export function runCommand(command: (args: readonly string[]) => string): void {
  try {
    console.log(command(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
