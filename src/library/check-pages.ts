/** Checks the site's own pages: their ids, their languages, and each of their texts. */

import { checkFileNames, checkInterfaces, isMisnamedText } from '../author/checks/file-names.ts';
import { diagnose, type Diagnostic } from '../author/diagnostic.ts';
import type { Locale } from '../locale/locale.ts';
import { parsePage } from './page-file.ts';

/** The files of one page. */
export interface PageFiles {
  readonly id: string;
  /** The folder's path as diagnostics name it. */
  readonly folder: string;
  readonly texts: Readonly<Record<Locale, { readonly file: string; readonly text: string }>>;
  /** The names of the other files in the folder. */
  readonly others: readonly string[];
}

export interface PageSurroundings {
  /** The ids of articles, also of those that no longer exist. */
  readonly articles: readonly string[];
  readonly defaultLocale: Locale;
  /** The locales that have an interface. */
  readonly interfaces: readonly Locale[];
}

/** What else has its address below a language: `/en-us/kb/`. */
const reserved: readonly string[] = ['404', 'admin-consent', 'feed', 'kb'];

export function checkPages(pages: readonly PageFiles[], site: PageSurroundings): Diagnostic[] {
  return pages.flatMap((page) => [
    ...checkId(page, site),
    ...checkDefault(page, site),
    ...checkFileNames(page.others.filter(isMisnamedText), (name) => `${page.folder}/${name}`),
    ...checkInterfaces(page.texts, site.interfaces),
    ...Object.values(page.texts).flatMap(({ file, text }) => parsePage(text, file).diagnostics),
  ]);
}

function checkId({ id, texts, folder }: PageFiles, { articles }: PageSurroundings): Diagnostic[] {
  const [text] = Object.values(texts);
  const place = { file: text?.file ?? folder, line: 1, column: 1 };
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) {
    const fix = 'rename the folder; use lower-case letters, digits and single hyphens';
    return [diagnose('GP742', place, `“${id}” cannot be part of an address`, fix)];
  }
  const fix = `rename the folder, such as to “about-${id}”`;
  if (articles.includes(id))
    return [diagnose('GP742', place, `The address of “${id}” is that of an article`, fix)];
  if (reserved.includes(id))
    return [diagnose('GP742', place, `The address of “${id}” is one of the site’s own`, fix)];
  return [];
}

/** Readers whose language a page lacks are shown this text. */
function checkDefault({ id, texts, folder }: PageFiles, site: PageSurroundings): Diagnostic[] {
  const { defaultLocale } = site;
  if (Object.hasOwn(texts, defaultLocale)) return [];
  const [text] = Object.values(texts);
  const message = `The page “${id}” has no text in the site’s default language, “${defaultLocale}”`;
  const fix = `add ${folder}/${defaultLocale}.mdx`;
  const place = { file: text?.file ?? folder, line: 1, column: 1 };
  return [diagnose('GP741', place, message, fix)];
}
