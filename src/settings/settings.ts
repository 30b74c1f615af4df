/** The environment's settings, validated. Pure: the environment is passed in as a record. */

import type { Diagnostic } from '../author/diagnostic.ts';
import type { Locale } from '../locale/locale.ts';
import { parseBasePath } from './base-path.ts';
import { isRight, isWrong, type ReadSetting } from './setting.ts';
import { parseSiteLocales } from './site-locales.ts';
import { parseSiteUrl } from './site-url.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  /** The site's base, with a slash at both ends. */
  readonly base: string;
  /** The host's address, without a trailing slash. */
  readonly site: string | undefined;
  /** The locales to build; all of the site's if absent. */
  readonly locales: readonly Locale[] | undefined;
  /** Whether to build the search index. */
  readonly search: boolean;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** Which languages exist is not known here: `checkSiteLocales` checks `locales` against them. */
export function parseSettings(env: Environment): ReadSettings {
  const base = parseBasePath(env['BASE_PATH']);
  const site = parseSiteUrl(env['SITE_URL'], base.value);
  const search = parseSearch(env['SITE_SEARCH']);
  return {
    settings: {
      base: base.value,
      site: site.value,
      locales: parseSiteLocales(env['SITE_LOCALES']),
      search: search.value,
    },
    diagnostics: [base, site, search].flatMap(({ diagnostics }) => diagnostics),
  };
}

function parseSearch(written = ''): ReadSetting<boolean> {
  if (written === '' || written === 'off') return isRight(written !== 'off');
  const message = `“${written}” is not a value that it can have`;
  const fix = 'write off, or leave it out';
  return { value: true, diagnostics: [isWrong('GP713', 'SITE_SEARCH', 0, message, fix)] };
}
