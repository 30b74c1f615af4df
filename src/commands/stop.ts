/** What a command says last: what kept it from its work. */

import { formatDiagnostic, hasErrors, severityOf, type Diagnostic } from '../guide/diagnostic.ts';

/** Prints what is wrong and exits, when any of it is an error. */
export function stopAt(diagnostics: readonly Diagnostic[]): void {
  if (!hasErrors(diagnostics)) return;
  console.error(errorsIn(diagnostics).map(formatDiagnostic).join('\n'));
  process.exit(1);
}

/**
 * The end of a check: what the tools found is far above by then, and what is wrong with the content further.
 * @param failed the tools that found something
 * @param what was checked, when nothing is wrong
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

/** The errors alone, counted: “1 error in the content:” and its line. */
function formatErrors(diagnostics: readonly Diagnostic[]): string {
  const errors = errorsIn(diagnostics);
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return [`${count} in the content:`, ...errors.map(formatDiagnostic)].join('\n');
}
