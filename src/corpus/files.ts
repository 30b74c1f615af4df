import { posix } from 'node:path';
import { z } from 'zod';
import { articlePaths } from './article-paths.ts';
import {
  docsetsOf,
  isInclude,
  isMarkdown,
  isPaper,
  layoutOf,
  type LocaleFolder,
} from './layout.ts';
import type { CorpusRules } from './rules.ts';

/** The files of one locale of a corpus. Their paths are relative to the docset, with slashes. */
export const localeFilesSchema = z.object({
  /** BCP 47 tag in proper case. */
  locale: z.string(),
  /** The locale's folder as the corpus spells it; empty where the corpus has no folders for locales. */
  folder: z.string(),
  /** Folder that ids begin in, relative to the corpus: `nl-NL/AlchemyInsights`. */
  docset: z.string(),
  /** Articles, in order of path. */
  articles: z.array(z.object({ id: z.string(), path: z.string() })),
  /** Markdown that is only pasted into articles. */
  includes: z.array(z.string()),
  images: z.array(z.string()),
  /** Files that are not read, relative to the corpus, and why. */
  unread: z.array(z.object({ path: z.string(), reason: z.string() })),
});

export type LocaleFiles = z.infer<typeof localeFilesSchema>;

export interface CorpusFiles {
  /** In order of their tags. */
  locales: LocaleFiles[];
  /** Folders of Markdown that are not named after a locale. */
  others: string[];
}

/**
 * Lists the files of a corpus.
 *
 * @param dir its folder
 * @throws CorpusProblem when it cannot be read as a corpus
 */
export function corpusFiles(dir: string, rules: CorpusRules): CorpusFiles {
  const { locales, others } = layoutOf(dir, rules);
  const docsets = docsetsOf(locales);
  return { locales: locales.map((found, at) => filesOf(found, docsets[at] ?? '')), others };
}

/** Locales of a corpus that a filter lets through, in any case of letters. */
export function isWanted(locale: string, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.some((name) => name.toLowerCase() === locale.toLowerCase());
}

/** The path of a file relative to the corpus, by which places are named. */
export function placeOf({ docset }: Pick<LocaleFiles, 'docset'>, path: string): string {
  return posix.join(docset, path);
}

function filesOf({ locale, folder, files, unread }: LocaleFolder, docset: string): LocaleFiles {
  const isBeside = (path: string) => docset !== '' && !path.startsWith(`${docset}/`);
  const articles: string[] = [];
  const includes: string[] = [];
  const images: string[] = [];
  const reasons = [...unread];
  const pass = (path: string, reason: string) =>
    reasons.push({ path: posix.join(folder, path), reason });
  for (const file of files) {
    const path = posix.relative(docset, file);
    if (/\.(?:png|gif|jpe?g|webp|svg)$/i.test(file)) images.push(path);
    else if (/\.mdx$/i.test(file)) pass(file, 'MDX is program code; only Markdown is read');
    else if (!isMarkdown(file)) continue;
    else if (posix.basename(file).startsWith('.')) pass(file, 'its name begins with a dot');
    else if (isInclude(file)) includes.push(path);
    else if (isBeside(file) && isPaper(file)) pass(file, `it is next to ${docset}, not inside it`);
    else articles.push(path);
  }
  return {
    ...{ locale, folder, includes, images, unread: reasons },
    docset: posix.join(folder, docset).replace(/^\.$/, ''),
    articles: articlePaths(articles),
  };
}
