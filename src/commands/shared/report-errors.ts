/** The last thing a command prints: why it stopped. */

import {
  formatDiagnostic,
  hasErrors,
  severityOf,
  type Diagnostic,
} from '../../author/diagnostic.ts';
import { ContentError } from '../../library/content-error.ts';

/** @throws ContentError with the errors, if there are any */
export function stopOnErrors(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new ContentError(errorsIn(diagnostics).map(formatDiagnostic));
}

/**
 * The end of a check: by then, the tools' output has scrolled up, and problems with the content
 * even further.
 * @param failed the tools that found something
 * @param what what was checked, for the message if there are no problems
 */
export function summaryOf(
  diagnostics: readonly Diagnostic[],
  failed: readonly string[],
  what: string,
): string {
  const lines = [
    ...failed.map((tool) => `${tool} found problems; see above`),
    ...(hasErrors(diagnostics) ? [formatErrors(diagnostics)] : []),
  ];
  return lines.join('\n') || `${what} is in order.`;
}

function errorsIn(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error');
}

/** Only the errors, with a count: “1 error in the content:” and its line. */
function formatErrors(diagnostics: readonly Diagnostic[]): string {
  const errors = errorsIn(diagnostics);
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return [`${count} in the content:`, ...errors.map(formatDiagnostic)].join('\n');
}
