/** Everything that is checked before a page is rendered. */

import {
  asWarning,
  byPlace,
  diagnose,
  hasErrors,
  type Diagnostic,
  type Place,
} from './diagnostic.ts';
import { checkFileNames, checkInterfaces, isMisnamedText } from './checks/file-names.ts';
import { checkArticleId } from './checks/ids.ts';
import { rules } from './checks/index.ts';
import type { ArticleFiles, CheckOptions } from './article-files.ts';
import { compile } from './compile.ts';
import type { Written } from './complete.ts';
import type { GuideConfig, StepId } from '../guide/config.ts';
import { isDraft, isSource, type Document } from './document.ts';
import { fingerprints } from './fingerprint.ts';
import { checkIdleConditions } from './idle-conditions.ts';
import { fileText } from './file-text.ts';
import { parse } from './parse.ts';
import { countPaths, pathLimit } from './paths.ts';
import { isSameLanguage } from './rule.ts';
import { shownText, type ShownText } from './shown-text.ts';

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
  const found = read.map((text) => check(text, source, files, options));
  diagnostics.push(...found.flatMap(({ reported }) => reported));

  const ofSource = found.find(({ text }) => text === source)?.diagnostics ?? [];
  const sound = hasErrors([...diagnostics, ...ofSource]) ? undefined : source;
  const compiled = sound && compile(files.id, sound.document);
  const idle = sound && compiled ? checkIdleConditions(sound.document, compiled) : [];
  diagnostics.push(...(sound && isDraft(sound.document) ? idle.map(asWarning) : idle));
  const valid = hasErrors(idle) ? undefined : sound;
  const config = valid && compiled;
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

/** What is wrong with a text, and what of it is reported. */
interface Found {
  readonly text: ReadText;
  readonly diagnostics: readonly Diagnostic[];
  readonly reported: readonly Diagnostic[];
}

/** Applies every rule that is for this text. Readers do not see drafts: their errors are warnings. */
function check(
  text: ReadText,
  source: ReadText | undefined,
  files: ArticleFiles,
  options: CheckOptions,
): Found {
  const { locale, document } = text;
  const stale = source ? staleSteps(files, locale, source) : new Set<StepId>();
  const context = { locale, document, stale, files, options, ...(source && { source }) };
  const kind = isSource(document) ? 'source' : 'translation';
  const diagnostics = rules
    .filter((rule) => rule.of === 'text' || rule.of === kind)
    .flatMap((rule) => rule.check(document, context));
  return {
    text,
    diagnostics,
    reported: isDraft(document) ? diagnostics.map(asWarning) : diagnostics,
  };
}

function shownTexts(source: ReadText, read: readonly ReadText[]): Record<string, ShownText> {
  return Object.fromEntries(
    read.map((own) => [
      own.locale,
      shownText(source, own, isSameLanguage(own.locale, source.locale)),
    ]),
  );
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
