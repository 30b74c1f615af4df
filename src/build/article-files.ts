/** Which files of a built site belong to an article: its pages and its data, in every language. */

import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isLocale } from '../locale/locale.ts';

/** A built site's files by article; those of no article have the empty string. */
export type SiteFiles = ReadonlyMap<string, readonly string[]>;

/**
 * Each file as its path, size and time, so that a file that was replaced is a different one. The
 * pages of corpora have records of their own.
 */
export function siteFiles(out: string, articles: ReadonlySet<string>): SiteFiles {
  const locales = new Set(readdirSync(out).filter(isLocale));
  return Map.groupBy(filesUnder(out), (file) => ownerOf(file, articles, locales));
}

function filesUnder(out: string, folder = ''): string[] {
  return readdirSync(join(out, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory())
      return entry.name === 'kb' && folder.split('/').length === 2
        ? []
        : filesUnder(out, `${path}/`);
    const { size, mtimeMs } = statSync(join(out, path));
    return [`${path} ${size} ${mtimeMs}`];
  });
}

/**
 * @param file a path relative to the site's root
 * @param locales the folders of languages, of which a site has few and its files name many
 */
function ownerOf(
  file: string,
  articles: ReadonlySet<string>,
  locales: ReadonlySet<string>,
): string {
  const [first = '', second = ''] = file.split('/');
  const id = locales.has(first)
    ? second
    : /^(?:_assets\/guides\/)?([^./]+)\.[^/]*json /u.exec(file)?.[1];
  return id !== undefined && articles.has(id) ? id : '';
}

/** The folders and files of an article that exist, relative to the site's root. */
export function placesOf(out: string, article: string): string[] {
  const folders = readdirSync(out)
    .filter(isLocale)
    .map((locale) => join(locale, article));
  const data = globSync(`_assets/guides/${article}.*.json`, { cwd: out });
  return [...folders, ...data, `${article}.machine.json`].filter((path) =>
    existsSync(join(out, path)),
  );
}

/** Pictures, scripts, styles and common data that the pages of an article need. */
export function neededBy(out: string, article: string): string[] {
  const needed = new Set<string>();
  for (const page of globSync(`*/${article}/**/*.{html,json}`, { cwd: out }))
    for (const [path] of readFileSync(join(out, page), 'utf8').matchAll(
      /\b(?:_assets|pictures)\/[\w./-]+/gu,
    ))
      needed.add(path);
  // Its own data is part of it.
  return [...needed].filter((path) => !path.startsWith(`_assets/guides/${article}.`)).sort();
}
