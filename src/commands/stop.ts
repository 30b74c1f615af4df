/** Ends a command that cannot do its work. */

import { formatDiagnostic, hasErrors, type Diagnostic } from '../guide/diagnostic.ts';

/** Prints what is wrong and exits, when any of it is an error. */
export function stopAt(diagnostics: readonly Diagnostic[]): void {
  if (!hasErrors(diagnostics)) return;
  console.error(diagnostics.map(formatDiagnostic).join('\n'));
  process.exit(1);
}
