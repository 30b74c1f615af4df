/** Checks `content/site.yaml` against what it refers to: languages, folders, app registrations. */

import { readSignInConfig, type ConfigProblem } from '../graph/config.ts';
import { diagnose, type Diagnostic } from '../author/diagnostic.ts';
import { nearest } from '../author/nearest.ts';
import { placesIn } from '../author/yaml-place.ts';
import type { Locale } from '../locale/locale.ts';
import { problemsOf } from './corpora.ts';
import { interfaceLocales } from './interface.ts';
import { parseSite, readSiteFile, type SiteFile } from './site.ts';

interface Problem {
  /** The key that it is about. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly fix: string;
}

/**
 * @param file its text, and its path as diagnostics name it
 * @param locales the locales that have an interface
 */
export function checkSite(
  { text, file } = readSiteFile(),
  locales: readonly Locale[] = interfaceLocales(),
): readonly Diagnostic[] {
  const { value: site, diagnostics } = parseSite(text, file);
  if (!site) return diagnostics;
  const placeOfKey = placesIn(text, { file, firstLine: 1 });
  return problemsIn(site, locales).map(({ path, message, fix }) =>
    diagnose('GP701', placeOfKey(path), message, fix),
  );
}

function problemsIn({ defaultLocale, signIn, corpora }: SiteFile, locales: readonly Locale[]) {
  return [
    ...(locales.includes(defaultLocale) ? [] : [unknownLocale(defaultLocale, locales)]),
    ...readSignInConfig(signIn).problems.map(ofSignIn),
    ...problemsOf(corpora).map(({ index, key, ...said }): Problem => ({
      path: ['corpora', index, key],
      ...said,
    })),
  ];
}

function unknownLocale(locale: string, locales: readonly Locale[]): Problem {
  const hint = nearest(locale, locales);
  return {
    path: ['defaultLocale'],
    message: `There is no interface in “${locale}”`,
    fix: hint ? `did you mean “${hint}”?` : `write one of: ${locales.join(', ')}`,
  };
}

const signInKeys = {
  'sign-in-client-id': 'clientId',
  'sign-in-cloud': 'cloud',
  'sign-in-tenant': 'tenant',
} as const satisfies Record<ConfigProblem['code'], keyof SiteFile['signIn']>;

/** Problems with sign-in are full sentences; diagnostics have no final period. */
function ofSignIn({ code, message, fix }: ConfigProblem): Problem {
  const [first = ''] = fix;
  return {
    path: ['signIn', signInKeys[code]],
    message: message.replace(/\.$/u, ''),
    fix: first.toLowerCase() + fix.slice(1).replace(/\.$/u, ''),
  };
}
