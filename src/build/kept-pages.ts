/**
 * Keeps the pages of articles that have not changed. Astro empties the output folder before it
 * writes, so everything that may be needed again is moved away first, and what is needed is moved
 * back afterwards.
 */

import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isLocale, type Locale } from '../locale/locale.ts';
import { placesOf } from './article-files.ts';

/**
 * @param aside an empty or missing folder
 * @returns false if it is on a different disk: copying would take as long as rendering
 */
export function takeOut(out: string, aside: string, articles: readonly string[]): boolean {
  rmSync(aside, { recursive: true, force: true });
  // Images of corpora are kept with their pages.
  const assets = readdirSync(join(out, '_assets')).filter((name) => name !== 'kb');
  const shared = ['pictures', 'pagefind', ...assets.map((name) => join('_assets', name))];
  try {
    for (const place of shared) move(out, aside, place);
    for (const article of articles)
      for (const place of placesOf(out, article)) move(out, aside, place);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param needs what these articles' pages need of the rest of the site
 * @returns what is missing nevertheless
 */
export function putBack(
  out: string,
  aside: string,
  articles: readonly string[],
  needs: readonly string[],
): string[] {
  for (const article of articles)
    for (const place of placesOf(aside, article)) move(aside, out, place);
  for (const path of needs) if (!existsSync(join(out, path))) move(aside, out, path);
  return needs.filter((path) => !existsSync(join(out, path)));
}

/**
 * The locales in which pages of these articles are different from before, or exist only before or
 * after.
 */
export function changedLocales(
  out: string,
  aside: string,
  articles: readonly string[],
): Set<Locale> {
  const locales = new Set([out, aside].flatMap((folder) => readdirSync(folder).filter(isLocale)));
  return new Set(
    [...locales].filter((locale) =>
      articles.some((article) => isDifferent(out, aside, join(locale, article))),
    ),
  );
}

function isDifferent(one: string, other: string, folder: string): boolean {
  const pages = (root: string) => globSync('**/*.html', { cwd: join(root, folder) }).sort();
  const [here, there] = [pages(one), pages(other)];
  const text = (root: string, page: string) => readFileSync(join(root, folder, page), 'utf8');
  return (
    here.join('\n') !== there.join('\n') ||
    here.some((page) => text(one, page) !== text(other, page))
  );
}

function move(from: string, to: string, path: string): void {
  if (!existsSync(join(from, path))) return;
  mkdirSync(dirname(join(to, path)), { recursive: true });
  renameSync(join(from, path), join(to, path));
}
