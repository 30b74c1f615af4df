/** Reads and checks the texts of an article or of a part: everything but what is compiled from them. */

import { asWarning, diagnose, hasErrors, type Diagnostic, type Place } from './diagnostic.ts';
import { checkFileNames, checkInterfaces, isMisnamedText } from './checks/file-names.ts';
import { rules } from './checks/index.ts';
import { checkUses } from './checks/uses.ts';
import type { ArticleFiles, CheckOptions } from './article-files.ts';
import type { Written } from './complete.ts';
import type { StepId } from '../guide/config.ts';
import { isDraft, isSource, type Document } from './document.ts';
import { fingerprints } from './fingerprint.ts';
import { fileText } from './file-text.ts';
import { parse } from './parse.ts';
import { wholeOf, type Whole } from './parts/whole.ts';
import { isSameLanguage } from './rule.ts';
import { shownText, type ShownText } from './shown-text.ts';
import type { TextKind } from './text-kind.ts';

/** A file that could be parsed. */
export interface ReadText extends Written {
  readonly locale: string;
}

export interface CheckedTexts {
  readonly read: readonly ReadText[];
  /** Absent if there is not exactly one. */
  readonly source?: ReadText;
  /** The same, if neither the source nor what concerns all texts has errors. */
  readonly valid?: ReadText;
  /** The source with its parts in place; absent if one of them cannot be taken in. */
  readonly whole?: Whole;
  readonly diagnostics: readonly Diagnostic[];
}

export function checkTexts(
  files: ArticleFiles,
  options: CheckOptions,
  kind: TextKind,
): CheckedTexts {
  const parsed = Object.entries(files.locales).map(([locale, { file, text: read }]) => {
    const text = fileText(read);
    return { locale, text, ...parse(text, file, kind) };
  });
  const read = parsed.flatMap(({ locale, text, document }) =>
    document ? [{ locale, text, document }] : [],
  );
  const sources = read.filter(({ document }) => isSource(document));
  const common = [
    ...parsed.flatMap((entry) => entry.diagnostics),
    ...checkNames(files, options),
    ...checkOneSource(files, sources.length, parsed.length === read.length, kind),
  ];
  const [source] = sources;
  const whole =
    source && !hasErrors(checkUses(source.document, options))
      ? wholeOf(source, options)
      : undefined;
  const found = read.map((text) => check(text, { source, whole, files, options }));
  const diagnostics = [...common, ...found.flatMap(({ reported }) => reported)];
  const ofSource = found.find(({ text }) => text === source)?.diagnostics ?? [];
  const isValid = source && !hasErrors([...diagnostics, ...ofSource]);
  return {
    read,
    ...(source && { source }),
    ...(isValid && { valid: source }),
    ...(whole && { whole }),
    diagnostics,
  };
}

export function documentsOf(read: readonly ReadText[]): Record<string, Document> {
  return Object.fromEntries(read.map(({ locale, document }) => [locale, document]));
}

/** A locale's text with what it lacks, but without its parts. */
export function completed(source: ReadText, own: ReadText): ShownText {
  return shownText(source, own, isSameLanguage(own.locale, source.locale));
}

/** What is wrong with a text, and what of it is reported. */
interface Found {
  readonly text: ReadText;
  readonly diagnostics: readonly Diagnostic[];
  readonly reported: readonly Diagnostic[];
}

interface Surroundings {
  readonly source: ReadText | undefined;
  readonly whole: Whole | undefined;
  readonly files: ArticleFiles;
  readonly options: CheckOptions;
}

/** Applies every rule that is for this text. Readers do not see drafts: their errors are warnings. */
function check(text: ReadText, { source, whole, files, options }: Surroundings): Found {
  const { locale, document } = text;
  const stale = source ? staleSteps(files, locale, source) : new Set<StepId>();
  const around = { ...(source && { source }), ...(whole && { whole }) };
  const context = { locale, document, stale, files, options, ...around };
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

function checkOneSource(
  files: ArticleFiles,
  count: number,
  allRead: boolean,
  kind: TextKind,
): Diagnostic[] {
  // A source that cannot be read or is misnamed has been reported already.
  const isMisnamed = files.others?.some(isMisnamedText) ?? false;
  if (count === 1 || (count === 0 && (!allRead || isMisnamed))) return [];
  if (Object.keys(files.locales).length === 0) {
    const missing = `The folder of the ${kind} “${files.id}” has no text`;
    const fix = 'write its source, such as en-us.mdx, or remove the folder';
    return [diagnose('GP201', topOf(files), missing, fix)];
  }
  const message = `The ${kind} “${files.id}” has ${count} source locales instead of one`;
  const fix = 'write “translation: source” in the front matter of exactly one file';
  return [diagnose('GP201', topOf(files), message, fix)];
}

export function topOf({ id, locales, folder }: ArticleFiles): Place {
  return { file: Object.values(locales)[0]?.file ?? folder ?? id, line: 1, column: 1 };
}
