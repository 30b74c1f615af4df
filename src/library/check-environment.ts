/** Holds the settings of the environment against what there is: folders, and languages of the site. */

import { statSync } from 'node:fs';
import { corpusLocales } from '../corpus/files.ts';
import { formatDiagnostic, hasErrors, type Diagnostic } from '../guide/diagnostic.ts';
import type { Locale } from '../locale/locale.ts';
import { isWrong } from '../settings/setting.ts';
import { parseSettings, type Environment, type Settings } from '../settings/settings.ts';
import { checkSiteLocales } from '../settings/site-locales.ts';
import { ContentError } from './content-error.ts';
import { readCorpora } from './corpora.ts';
import { interfaceLocales } from './interface.ts';

/** What is wrong, for commands to say before they do anything. */
export function checkEnvironment(env: Environment = process.env): readonly Diagnostic[] {
  const folder = env['CONTENT_DIR'];
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const mend = 'write the path of a folder with articles, interface and site.yaml';
    return [isWrong('GP713', 'CONTENT_DIR', 0, `There is no folder “${folder}”`, mend)];
  }
  return [
    ...parseSettings(env).diagnostics,
    ...checkSiteLocales(env['SITE_LOCALES'], siteLocales()),
  ];
}

/** @throws with everything that is wrong, for those who start Astro without a command of ours */
export function checkedSettings(): Settings {
  const diagnostics = checkEnvironment();
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
  return parseSettings(process.env).settings;
}

/** The languages of the interface, and those that only a corpus has. */
function siteLocales(): Locale[] {
  const ofCorpora = readCorpora().flatMap(({ dir }) => corpusLocales(dir));
  return [...new Set([...interfaceLocales(), ...ofCorpora.map((name) => name.toLowerCase())])];
}
