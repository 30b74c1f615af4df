/** Everything that is checked before a page is rendered. */

import {
  asWarning,
  byPlace,
  diagnose,
  hasErrors,
  type Diagnostic,
  type Place,
} from './diagnostic.ts';
import { checkAliases } from './checks/aliases.ts';
import { checkCopied, checkDraft } from './checks/drafts.ts';
import { checkFutureDates } from './checks/future-dates.ts';
import { checkElements } from './checks/elements.ts';
import { checkFileNames, checkInterfaces, isMisnamedText } from './checks/file-names.ts';
import { checkGraph } from './checks/graph.ts';
import { checkHeadings } from './checks/headings.ts';
import { checkArticleId, checkIds, checkUniqueIds } from './checks/ids.ts';
import { checkMarkdown } from './checks/markdown.ts';
import { checkOutcomes } from './checks/outcomes.ts';
import { checkPictures } from './checks/pictures.ts';
import { checkPlaceholders } from './checks/placeholders.ts';
import type { FactRules } from './checks/facts.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkSources } from './checks/sources.ts';
import { checkTerms } from './checks/terms.ts';
import { checkText } from './checks/text.ts';
import { checkTranslation } from './checks/translation.ts';
import { compile } from './compile.ts';
import type { Written } from './complete.ts';
import type { GuideConfig, StepId } from '../guide/config.ts';
import { isDraft, isSource, type Document } from './document.ts';
import { fingerprints } from './fingerprint.ts';
import { fileText } from './file-text.ts';
import { parse } from './parse.ts';
import { countPaths, pathLimit } from './paths.ts';
import { shownText, type ShownText } from './shown-text.ts';
import type { Terms } from './terms.ts';
import type { TranslationRecord } from './translation-record.ts';

/** The files of one article. */
export interface ArticleFiles {
  readonly id: string;
  /** Text by locale as in the file names, such as `nl-nl`. */
  readonly locales: Readonly<Record<string, { readonly file: string; readonly text: string }>>;
  /** The source text that each step was translated from, as far as it was recorded. */
  readonly record?: TranslationRecord;
  /** The article's folder as diagnostics name it. */
  readonly folder?: string;
  /** Other files in that folder. */
  readonly others?: readonly string[];
}

export interface CheckedArticle {
  readonly id: string;
  readonly source?: string;
  readonly documents: Readonly<Record<string, Document>>;
  /** What readers get in each of these locales; empty if the article has errors. */
  readonly shown: Readonly<Record<string, ShownText>>;
  /** Absent if the article has no steps, or has errors. */
  readonly config?: GuideConfig;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckOptions {
  readonly facts: FactRules;
  /** Milliseconds since 1970; used to determine the age of sources. */
  readonly today: number;
  /** Portal labels by locale; languages without a list are not checked. */
  readonly terms?: Readonly<Record<string, Terms>>;
  /** The locales that have an interface; all locales, if absent. */
  readonly interfaces?: readonly string[];
}

/** Reads, checks and compiles one article in all its locales. Never throws on what an author wrote. */
export function checkArticle(files: ArticleFiles, options: CheckOptions): CheckedArticle {
  const parsed = Object.entries(files.locales).map(([locale, { file, text: read }]) => {
    const text = fileText(read);
    return { locale, text, ...parse(text, file) };
  });
  const diagnostics = [
    ...parsed.flatMap((entry) => entry.diagnostics),
    ...checkNames(files, options),
  ];
  const read = parsed.flatMap(({ locale, text, document }) =>
    document ? [{ locale, text, document }] : [],
  );
  const sources = read.filter(({ document }) => isSource(document));
  diagnostics.push(...checkArticleId(files.id, topOf(files)));
  diagnostics.push(...checkOneSource(files, sources.length, parsed.length === read.length));

  const [source] = sources;
  const ofSource = source
    ? [
        ...checkSourceDocument(source.document, options),
        ...checkWritten(source.document, files, options),
      ]
    : [];
  // Readers do not see drafts, so their errors must not stop a build.
  const add = (document: Document, found: readonly Diagnostic[]) =>
    diagnostics.push(...(isDraft(document) ? found.map(asWarning) : found));
  const translations = read.filter(({ document }) => !isSource(document));
  if (source) add(source.document, ofSource);
  for (const { locale, document } of translations) {
    add(document, [...checkWritten(document, files, options), ...checkUniqueIds(document.steps)]);
    if (!source) continue;
    add(document, checkTranslation(source.document, document, staleSteps(files, locale, source)));
    diagnostics.push(...checkWords(source, { locale, document }, options));
  }
  for (const { document } of read) diagnostics.push(...checkDraft(document, source?.document));

  const valid = hasErrors([...diagnostics, ...ofSource]) ? undefined : source;
  const config = valid && compile(files.id, valid.document);
  if (source && config) diagnostics.push(...checkPathCount(source.document, config));
  return {
    id: files.id,
    ...(source && { source: source.locale }),
    documents: Object.fromEntries(read.map(({ locale, document }) => [locale, document])),
    shown: valid ? shownTexts(valid, read) : {},
    ...(config && { config }),
    diagnostics: diagnostics.sort(byPlace),
  };
}

/** A file that could be parsed. */
interface ReadText extends Written {
  readonly locale: string;
}

function shownTexts(source: ReadText, read: readonly ReadText[]): Record<string, ShownText> {
  return Object.fromEntries(
    read.map((own) => [
      own.locale,
      shownText(source, own, isSameLanguage(own.locale, source.locale)),
    ]),
  );
}

/** Checks whether a translation's words are those of its language. */
function checkWords(
  source: Pick<ReadText, 'locale' | 'document'>,
  { locale, document }: Pick<ReadText, 'locale' | 'document'>,
  { terms }: CheckOptions,
): Diagnostic[] {
  const own = terms?.[locale];
  return [
    ...(own ? checkTerms(source.document, document, own, terms[source.locale]) : []),
    ...(isSameLanguage(locale, source.locale) ? [] : checkCopied(source.document, document)),
  ];
}

function checkNames(
  { locales, folder = '', others = [] }: ArticleFiles,
  { interfaces }: CheckOptions,
) {
  return [
    ...checkFileNames(others, (name) => [folder, name].filter(Boolean).join('/')),
    ...(interfaces ? checkInterfaces(locales, interfaces) : []),
  ];
}

/** Checks that apply to a text in any language. */
function checkWritten(
  document: Document,
  files: ArticleFiles,
  { facts, today }: CheckOptions,
): Diagnostic[] {
  return [
    ...checkElements(document, facts),
    ...checkText(document),
    ...checkMarkdown(document),
    ...checkHeadings(document),
    ...checkPictures(document, files.others),
    ...checkFutureDates(document, today),
  ];
}

function checkSourceDocument(document: Document, { facts, today }: CheckOptions): Diagnostic[] {
  return [
    ...checkIds(document.steps),
    ...checkGraph(document.steps),
    ...checkAliases(document),
    ...checkQuestions(document.steps, facts),
    ...checkOutcomes(document),
    ...checkPlaceholders(document),
    ...checkSources(document, today),
  ];
}

/** For example, “en-gb” may legitimately say the same as “en-us”. */
function isSameLanguage(locale: string, other: string): boolean {
  return languageOf(locale) === languageOf(other);
}

function languageOf(locale: string): string | undefined {
  return locale.split('-')[0];
}

/**
 * The steps whose source changed after they were translated: they cannot be expected to match it.
 */
function staleSteps(
  { record }: ArticleFiles,
  locale: string,
  source: { readonly document: Document },
): ReadonlySet<StepId> {
  const today = fingerprints(source.document);
  const made = Object.entries(record?.made[locale] ?? {});
  return new Set(made.flatMap(([step, { text }]) => (text === today.get(step) ? [] : [step])));
}

function checkOneSource(files: ArticleFiles, count: number, allRead: boolean): Diagnostic[] {
  // A source that cannot be read or is misnamed has been reported already.
  const isMisnamed = files.others?.some(isMisnamedText) ?? false;
  if (count === 1 || (count === 0 && (!allRead || isMisnamed))) return [];
  if (Object.keys(files.locales).length === 0) {
    const missing = `The folder of the article “${files.id}” has no text`;
    const fix = 'write its source, such as en-us.mdx, or remove the folder';
    return [diagnose('GP201', topOf(files), missing, fix)];
  }
  const message = `The article “${files.id}” has ${count} source locales instead of one`;
  const fix = 'write “translation: source” in the front matter of exactly one file';
  return [diagnose('GP201', topOf(files), message, fix)];
}

function topOf({ id, locales, folder }: ArticleFiles): Place {
  return { file: Object.values(locales)[0]?.file ?? folder ?? id, line: 1, column: 1 };
}

function checkPathCount(document: Document, config: GuideConfig): Diagnostic[] {
  const total = countPaths(config);
  if (total <= pathLimit) return [];
  // Above the safe integers, the count is no longer exact.
  const count = Number.isSafeInteger(total) ? total : `more than ${pathLimit}`;
  const message = `The guide has ${count} paths; only the first ${pathLimit} are listed and checked`;
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
