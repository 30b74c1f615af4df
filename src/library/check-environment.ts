/** Checks the environment's settings against the folders and languages that exist. */

import { statSync } from 'node:fs';
import { CorpusProblem, layoutOf } from '../corpus/read/layout.ts';
import { formatDiagnostic, hasErrors, type Diagnostic } from '../author/diagnostic.ts';
import type { Locale } from '../locale/locale.ts';
import { isWrong } from '../settings/setting.ts';
import { parseSettings, type Environment, type Settings } from '../settings/settings.ts';
import { checkSiteLocales } from '../settings/site-locales.ts';
import { ContentError } from './content-error.ts';
import { readCorpora, type Corpus } from './corpora.ts';
import { environment } from './environment.ts';
import { interfaceLocales } from './interface.ts';

/** Problems for commands to report before they do anything. */
export function checkEnvironment(env: Environment = environment): readonly Diagnostic[] {
  const folder = env['CONTENT_DIR'];
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const fix = 'write the path of a folder with articles, interface and site.yaml';
    return [isWrong('GP713', 'CONTENT_DIR', 0, `There is no folder “${folder}”`, fix)];
  }
  const wanted = env['SITE_LOCALES'];
  return [
    ...parseSettings(env).diagnostics,
    // A corpus is read only if its languages matter.
    ...(wanted === undefined ? [] : checkSiteLocales(wanted, siteLocales())),
  ];
}

/** @throws with everything that is wrong, for those who start Astro without a command of ours */
export function checkedSettings(): Settings {
  const diagnostics = checkEnvironment();
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
  return parseSettings(environment).settings;
}

/** The languages of the interface, and those that only a corpus has. */
function siteLocales(): Locale[] {
  return [...new Set([...interfaceLocales(), ...readCorpora().flatMap(localesOf)])];
}

/** Empty for a corpus that cannot be read, which is reported separately. */
function localesOf({ dir, rules }: Corpus): Locale[] {
  try {
    return layoutOf(dir, rules).locales.map(({ locale }) => locale.toLowerCase());
  } catch (error) {
    if (error instanceof CorpusProblem) return [];
    throw error;
  }
}
