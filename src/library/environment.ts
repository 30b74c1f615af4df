/** The settings of the environment, read in this one place. */

import { formatDiagnostic, hasErrors } from '../guide/diagnostic.ts';
import { parseSettings, type Settings } from '../settings/settings.ts';
import { ContentError } from './content-error.ts';

/** @throws when a setting cannot be right, with its name, its value and what to write instead */
export function readSettings(): Settings {
  const { settings, diagnostics } = parseSettings(process.env);
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
  return settings;
}
