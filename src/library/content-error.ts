/** Stops a build because of what the content says. */

import { formatDiagnostic, type Diagnostic } from '../guide/diagnostic.ts';

/** Its text is for authors; a stack would only lead them into code that is not theirs. */
export class ContentError extends Error {
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'));
    this.name = 'ContentError';
    this.stack = '';
  }
}
