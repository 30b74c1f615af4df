/** Everything that is checked before a page is rendered. */

import { byPlace, diagnose, hasErrors, type Diagnostic, type Place } from './diagnostic.ts';
import { checkAliases } from './checks/aliases.ts';
import { checkCopied, checkDraft } from './checks/drafts.ts';
import { checkElements } from './checks/elements.ts';
import { checkGraph } from './checks/graph.ts';
import { checkArticleId, checkIds, checkUniqueIds } from './checks/ids.ts';
import { checkOutcomes } from './checks/outcomes.ts';
import type { FactRules } from './checks/facts.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkSources } from './checks/sources.ts';
import { checkTerms } from './checks/terms.ts';
import { checkText } from './checks/text.ts';
import { checkTranslation } from './checks/translation.ts';
import { compile } from './compile.ts';
import type { GuideConfig } from './config.ts';
import { isSource, type Document } from './document.ts';
import { parse } from './parse.ts';
import { countPaths, pathLimit } from './paths.ts';
import type { Terms } from './terms.ts';

/** The files of one article. */
export interface ArticleFiles {
  readonly id: string;
  /** Text by locale, as in the file names: `nl-nl`. */
  readonly locales: Readonly<Record<string, { readonly file: string; readonly text: string }>>;
}

export interface CheckedArticle {
  readonly id: string;
  readonly source?: string;
  readonly documents: Readonly<Record<string, Document>>;
  /** Absent when the article has no steps, or has errors. */
  readonly config?: GuideConfig;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckOptions {
  readonly facts: FactRules;
  /** Milliseconds since 1970; sources are as old as this makes them. */
  readonly today: number;
  /** What portals call things, by locale; a language without a list is not checked. */
  readonly terms?: Readonly<Record<string, Terms>>;
}

/** Reads, checks and compiles one article in all its locales. Never throws on what an author wrote. */
export function checkArticle(files: ArticleFiles, options: CheckOptions): CheckedArticle {
  const parsed = Object.entries(files.locales).map(([locale, { file, text }]) => ({
    locale,
    ...parse(text, file),
  }));
  const diagnostics = parsed.flatMap((entry) => entry.diagnostics);
  const read = parsed.flatMap(({ locale, document }) => (document ? [{ locale, document }] : []));
  const sources = read.filter(({ document }) => isSource(document));
  diagnostics.push(...checkArticleId(files.id, topOf(files)));
  diagnostics.push(...checkOneSource(files, sources.length, parsed.length === read.length));

  const [source] = sources;
  const translations = read.filter(({ document }) => !isSource(document));
  if (source) diagnostics.push(...checkSourceDocument(source.document, options));
  for (const { locale, document } of translations) {
    diagnostics.push(
      ...checkElements(document),
      ...checkUniqueIds(document.steps),
      ...checkText(document),
    );
    if (!source) continue;
    diagnostics.push(...checkTranslation(source.document, document));
    const terms = options.terms?.[locale];
    if (terms) {
      const names = options.terms[source.locale];
      diagnostics.push(...checkTerms(source.document, document, terms, names));
    }
    // “en-gb” may well say what “en-us” says.
    if (languageOf(locale) !== languageOf(source.locale))
      diagnostics.push(...checkCopied(source.document, document));
  }
  for (const { document } of read) diagnostics.push(...checkDraft(document, source?.document));

  const config = source && !hasErrors(diagnostics) ? compile(files.id, source.document) : undefined;
  if (source && config) diagnostics.push(...checkPathCount(source.document, config));
  return {
    id: files.id,
    ...(source && { source: source.locale }),
    documents: Object.fromEntries(read.map(({ locale, document }) => [locale, document])),
    ...(config && { config }),
    diagnostics: diagnostics.sort(byPlace),
  };
}

function checkSourceDocument(document: Document, { facts, today }: CheckOptions): Diagnostic[] {
  return [
    ...checkElements(document),
    ...checkIds(document.steps),
    ...checkGraph(document.steps),
    ...checkAliases(document),
    ...checkQuestions(document.steps, facts),
    ...checkOutcomes(document),
    ...checkText(document),
    ...checkSources(document, today),
  ];
}

function languageOf(locale: string): string | undefined {
  return locale.split('-')[0];
}

function checkOneSource(files: ArticleFiles, count: number, allRead: boolean): Diagnostic[] {
  if (count === 1 || (count === 0 && !allRead)) return [];
  const message = `The article “${files.id}” has ${count} source locales instead of one`;
  const mend = 'write “translation: source” in the front matter of exactly one file';
  return [diagnose('GP201', topOf(files), message, mend)];
}

function topOf({ id, locales }: ArticleFiles): Place {
  return { file: Object.values(locales)[0]?.file ?? id, line: 1, column: 1 };
}

function checkPathCount(document: Document, config: GuideConfig): Diagnostic[] {
  const total = countPaths(config);
  if (total <= pathLimit) return [];
  const message = `The guide has ${total} paths; only the first ${pathLimit} are listed and checked`;
  const place = document.steps[0]?.place ?? { file: document.file, line: 1, column: 1 };
  return [
    diagnose(
      'GP118',
      place,
      message,
      'split the guide in two, or drop questions that decide nothing',
    ),
  ];
}
