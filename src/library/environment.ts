/** The only place where environment settings are read. */

import { formatDiagnostic, hasErrors } from '../author/diagnostic.ts';
import { parseSettings, type Settings } from '../settings/settings.ts';
import { ContentError } from './content-error.ts';

/** @throws if a setting is invalid, with its name, its value, and what to write instead */
export function readSettings(): Settings {
  const { settings, diagnostics } = parseSettings(process.env);
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
  return settings;
}
