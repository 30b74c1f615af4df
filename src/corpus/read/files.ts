import { posix } from 'node:path';
import { z } from 'zod';
import {
  docsetsOf,
  isInclude,
  isMarkdown,
  isRepositoryFile,
  layoutOf,
  type LocaleFolder,
} from './layout.ts';
import type { CorpusRules } from './rules.ts';

/** A file that is not read, relative to the corpus, with the reason. */
export const unreadSchema = z.object({ path: z.string(), reason: z.string() });

export type Unread = z.infer<typeof unreadSchema>;

/** The files of one locale of a corpus. Paths are relative to the docset, with slashes. */
export const localeFilesSchema = z.object({
  /** BCP 47 tag in proper case. */
  locale: z.string(),
  /** The locale's folder as spelled in the corpus; empty if the corpus has no locale folders. */
  folder: z.string(),
  /** The folder that ids start from, relative to the corpus: `nl-NL/AlchemyInsights`. */
  docset: z.string(),
  /** Articles, ordered by path. */
  articles: z.array(z.object({ id: z.string(), path: z.string() })),
  /** Markdown that is only included in articles. */
  includes: z.array(z.string()),
  images: z.array(z.string()),
  unread: z.array(unreadSchema),
});

export type LocaleFiles = z.infer<typeof localeFilesSchema>;

export interface CorpusFiles {
  /** Ordered by tag. */
  locales: LocaleFiles[];
  /** Folders of Markdown whose names are not locales. */
  others: string[];
}

/**
 * Lists the files of a corpus.
 *
 * @param dir its folder
 * @throws CorpusProblem if it is not a readable corpus
 */
export function corpusFiles(dir: string, rules: CorpusRules): CorpusFiles {
  const { locales, others } = layoutOf(dir, rules);
  const docsets = docsetsOf(locales);
  return { locales: locales.map((found, at) => filesOf(found, docsets[at] ?? '')), others };
}

/** Whether a locale passes a filter, regardless of case. */
export function isWanted(locale: string, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.some((name) => name.toLowerCase() === locale.toLowerCase());
}

/** The path of a file relative to the corpus, as used in messages. */
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
    if (/\.(?:png|gif|jpe?g|webp|svg)$/iu.test(file)) images.push(path);
    else if (/\.mdx$/iu.test(file)) pass(file, 'MDX is program code; only Markdown is read');
    else if (!isMarkdown(file)) continue;
    else if (posix.basename(file).startsWith('.')) pass(file, 'its name begins with a dot');
    else if (isInclude(file)) includes.push(path);
    else if (isBeside(file) && isRepositoryFile(file))
      pass(file, `it is next to ${docset}, not inside it`);
    else articles.push(path);
  }
  return {
    ...{ locale, folder, includes, images, unread: reasons },
    docset: posix.join(folder, docset).replace(/^\.$/u, ''),
    articles: articlePaths(articles),
  };
}

/** A file that contains an article, and the article's id in all locales. */
export interface ArticlePath {
  /** The path without its extension. */
  id: string;
  path: string;
}

/**
 * Gives each path a unique id. `a.md` gets the id `a`; `a.MD` or `a.markdown` next to it keeps its
 * extension, so that both are published.
 *
 * @param paths in any order
 */
export function articlePaths(paths: readonly string[]): ArticlePath[] {
  const taken = new Set<string>();
  const byEnding = [...paths].sort(
    (a, b) => Number(b.endsWith('.md')) - Number(a.endsWith('.md')) || (a < b ? -1 : 1),
  );
  const articles = byEnding.map((path) => {
    let id = idOf(path);
    if (taken.has(id)) id = path.normalize('NFC');
    while (taken.has(id)) id += '+';
    taken.add(id);
    return { id, path };
  });
  return articles.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * An article's id unless another article claims it. Normalized, because some file systems separate
 * letters from their accents.
 */
export function idOf(path: string): string {
  return path.replace(/\.(?:md|markdown)$/iu, '').normalize('NFC');
}
