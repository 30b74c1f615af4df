/**
 * The site's own pages that are not articles, such as a privacy notice: `content/pages/<id>/`, one
 * MDX file per locale. Astro renders their text; here is what other pages know of them.
 */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isText } from '../author/checks/file-names.ts';
import { formatDiagnostic, hasErrors, type Diagnostic } from '../author/diagnostic.ts';
import type { Locale } from '../locale/locale.ts';
import { articleIds } from './articles.ts';
import { checkPages, type PageFiles } from './check-pages.ts';
import { ContentError } from './content-error.ts';
import { contentFolder } from './environment.ts';
import { interfaceLocales } from './interface.ts';
import { parsePage, type PageFrontMatter } from './page-file.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';
import { parseSite, readSite, readSiteFile } from './site.ts';
import type { Translation } from './translation.ts';

const folder = join(contentFolder, 'pages');

export interface SitePage {
  readonly id: string;
  /** What its files say about themselves, in the locales that have an interface. */
  readonly texts: ReadonlyMap<Locale, PageFrontMatter>;
}

export function readPageFiles(): PageFiles[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return entries.map(({ name: id }) => filesOf(id)).sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** A page's folder, as diagnostics name it. */
export function pageFolder(id: string): string {
  return relativePath(join(folder, id));
}

function filesOf(id: string): PageFiles {
  const names = readdirSync(join(folder, id)).sort();
  const texts = names.filter(isText).map((name) => {
    const path = join(folder, id, name);
    const text = { file: relativePath(path), text: readText(path) };
    return [name.replace(/\.mdx$/u, ''), text] as const;
  });
  return {
    id,
    folder: pageFolder(id),
    texts: Object.fromEntries(texts),
    others: names.filter((name) => !isText(name)),
  };
}

/** Nothing if the settings cannot be read, which is reported separately. */
export function checkSitePages(pages = readPageFiles()): Diagnostic[] {
  const { text, file } = readSiteFile();
  const { value: site } = parseSite(text, file);
  if (!site) return [];
  const { renamed, retired } = site.articles;
  return checkPages(pages, {
    articles: [...articleIds(), ...Object.keys(renamed), ...Object.keys(retired)],
    defaultLocale: site.defaultLocale,
    interfaces: interfaceLocales(),
  });
}

let known: readonly SitePage[] | undefined;

/**
 * The pages that can be shown. While the site is being written, those with errors are left out.
 * @throws a single error that lists all diagnostics, if any of them is an error
 */
export function sitePages(): readonly SitePage[] {
  return (known ??= readSitePages());
}

function readSitePages(): SitePage[] {
  const files = readPageFiles();
  const diagnostics = checkSitePages(files);
  if (!import.meta.env.DEV && hasErrors(diagnostics))
    throw new ContentError(diagnostics.map(formatDiagnostic));
  const locales = interfaceLocales();
  return files
    .map(({ id, texts }) => ({
      id,
      texts: new Map(
        Object.entries(texts).flatMap(([locale, { file, text }]) => {
          const { value } = parsePage(text, file);
          return value && locales.includes(locale) ? [[locale, value] as const] : [];
        }),
      ),
    }))
    .filter(({ texts }) => texts.has(readSite().defaultLocale));
}

/** The locale of the text that readers of a language are shown. */
export function textLocaleOf({ texts }: SitePage, locale: Locale): Locale {
  return texts.has(locale) ? locale : readSite().defaultLocale;
}

/** The same page in every locale of the site. */
export function translationsOf(page: SitePage): Translation[] {
  return interfaceLocales().map((locale) => {
    const own = { locale, path: pathOf(page, locale) };
    const textLocale = textLocaleOf(page, locale);
    return textLocale === locale
      ? { ...own, translated: true }
      : { ...own, translated: false, borrowsFrom: textLocale };
  });
}

/** A link to a page in a reader's language. */
export interface PageLink {
  /** Without the base and without a leading slash. */
  readonly path: string;
  readonly title: string;
  readonly textLocale: Locale;
}

/** Links to all pages, or to those with these ids. */
export function pageLinks(locale: Locale, ids?: readonly string[]): PageLink[] {
  const pages = sitePages().filter(({ id }) => ids?.includes(id) ?? true);
  return pages.map((page) => {
    const textLocale = textLocaleOf(page, locale);
    const { title = page.id } = page.texts.get(textLocale) ?? {};
    return { path: pathOf(page, locale), title, textLocale };
  });
}

function pathOf({ id }: SitePage, locale: Locale): string {
  return `${locale}/${id}/`;
}
