/** Where the locales of a corpus are, and where the ids of their articles start. */

import { readdirSync, statSync, type Dirent } from 'node:fs';
import { localeNamed } from './locale-name.ts';
import type { CorpusRules } from './rules.ts';
import { walk, type Found } from './walk.ts';

/** A folder that is not a readable corpus, and what to do about it. */
export class CorpusProblem extends Error {
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.name = 'CorpusProblem';
    this.fix = fix;
  }
}

/** A locale's folder and its files. */
export interface LocaleFolder extends Found {
  /** BCP 47 tag in proper case. */
  locale: string;
  /** As spelled in the corpus; empty if the corpus has no locale folders. */
  folder: string;
}

export interface Layout {
  locales: LocaleFolder[];
  /** Folders of Markdown, next to those of locales, whose names are not locales. */
  others: string[];
}

const markdown = /\.(?:md|markdown)$/iu;

export function isMarkdown(path: string): boolean {
  return markdown.test(path);
}

/** Files that repositories commonly contain in addition to articles. */
const repositoryFiles =
  /(?:^|\/)(?:readme|contributing|code[-_]of[-_]conduct|security|support|changelog|licen[cs]e|third[-_]?party[-_]?notices|(?:pull_request|issue)_template)\.(?:md|markdown)$/iu;

export function isRepositoryFile(path: string): boolean {
  return repositoryFiles.test(path);
}

/** Files to be included in articles, in the folders where `docfx.json` expects them. */
export function isInclude(path: string): boolean {
  return /(?:^|\/)includes\//iu.test(path);
}

/**
 * @param dir the corpus
 * @throws CorpusProblem if the folder cannot be read, or its locales cannot be determined
 */
export function layoutOf(dir: string, rules: CorpusRules): Layout {
  const entries = entriesOf(dir);
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const named = folders.flatMap(({ name }) => {
    const locale = localeNamed(name);
    return locale === undefined || rules.locale !== undefined ? [] : [{ name, ...locale }];
  });
  if (named.length === 0) return withoutLocales(dir, rules);
  const others = folders
    .map(({ name }) => name)
    .filter((name) => !named.some((locale) => locale.name === name))
    .filter((name) => !isExcluded(name, rules) && hasArticles(dir, name));
  const beside = entries
    .filter((entry) => entry.isFile() && isMarkdown(entry.name) && !isRepositoryFile(entry.name))
    .map(({ name }) => name);
  const [first] = [...others, ...beside];
  if (first !== undefined && !named.some(({ certain }) => certain))
    throw new CorpusProblem(
      `${shown(named.map(({ name }) => name))} may or may not be language folders, because ${first} is next to them`,
      `set “locale” if the corpus has only one language, or “exclude” what is not part of it`,
    );
  rejectDuplicates(named);
  const locales = named.map(({ name, tag }) => ({
    ...{ locale: tag, folder: name },
    ...walk(dir, name, rules.exclude),
  }));
  return { locales: locales.sort((a, b) => (a.locale < b.locale ? -1 : 1)), others };
}

function entriesOf(dir: string): Dirent[] {
  const fix = 'write the path of a folder, relative to the project’s folder';
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    throw new CorpusProblem('There is no such folder', fix);
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    throw new CorpusProblem(error instanceof Error ? error.message : String(error), fix);
  }
}

function withoutLocales(dir: string, rules: CorpusRules): Layout {
  const locale = new Intl.Locale(rules.locale ?? rules.otherwise).toString();
  const found = walk(dir, '', rules.exclude);
  if (!found.files.some(isMarkdown))
    throw new CorpusProblem(
      'There is no Markdown in it',
      'name a folder that has Markdown, or a sub-folder of it for each language, such as nl-NL',
    );
  return { locales: [{ locale, folder: '', ...found }], others: [] };
}

function rejectDuplicates(named: readonly { name: string; tag: string }[]): void {
  for (const { name, tag } of named) {
    const twin = named.find((other) => other.tag === tag && other.name !== name);
    if (twin !== undefined)
      throw new CorpusProblem(
        `The folders ${shown([name, twin.name])} are the same language, ${tag}`,
        'keep one of them, or move the other out of the corpus',
      );
  }
}

function shown(names: readonly string[]): string {
  return names.map((name) => `${name}/`).join(' and ');
}

function isExcluded(name: string, { exclude }: CorpusRules): boolean {
  return exclude.some((pattern) => pattern.replace(/\/+(?:\*\*)?$/u, '') === name);
}

function hasArticles(dir: string, folder: string): boolean {
  return walk(dir, folder, []).files.some((path) => isMarkdown(path) && !isRepositoryFile(path));
}

/**
 * The folder that ids start from for each locale, relative to the locale's own: `AlchemyInsights`
 * if every locale keeps all its articles in a single folder. If only some do, ids start at the
 * locale's folder everywhere, since an article has the same id in all locales.
 */
export function docsetsOf(locales: readonly LocaleFolder[]): string[] {
  const kept = locales.map(({ files }) => {
    const articles = files.filter((p) => isMarkdown(p) && !isRepositoryFile(p) && !isInclude(p));
    return new Set(articles.map((path) => /^([^/]+)\//u.exec(path)?.[1] ?? ''));
  });
  const areAlike = kept.every((folders) => folders.size <= 1);
  return kept.map((folders) => (areAlike ? ([...folders][0] ?? '') : ''));
}
