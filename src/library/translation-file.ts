/** The `translations.yaml` of an article or a part on disk, and what it says about its translations. */

import { writeFileSync } from 'node:fs';
import type { CheckedArticle } from '../author/check.ts';
import type { StepId } from '../guide/config.ts';
import { diagnose, type Diagnostic, type Place } from '../author/diagnostic.ts';
import { backgroundKey, fingerprints } from '../author/fingerprint.ts';
import {
  ageOf,
  formatRecord,
  type Fingerprints,
  type TranslationRecord,
} from '../author/translation-record.ts';
import type { ReadYaml } from '../author/yaml.ts';
import { recordFile } from './text-files.ts';

/** The texts of an article, or of a part, by the name that commands have for it. */
export interface NamedTexts extends Pick<CheckedArticle, 'source' | 'documents' | 'diagnostics'> {
  readonly id: string;
}

/** Without a translation, there is nothing to date. */
export function needsRecord(
  { source }: TranslationRecord,
  translations: Readonly<Record<string, Fingerprints>>,
): boolean {
  return Object.keys(translations).length > 0 || Object.keys(source).length > 0;
}

export function writeRecord(id: string, record: TranslationRecord): void {
  writeFileSync(recordFile(id), formatRecord(record));
}

/** The fingerprints of a source, and of its translations by locale. */
export function fingerprintsOf({ source, documents }: Pick<NamedTexts, 'source' | 'documents'>): {
  source: Fingerprints;
  translations: Record<string, Fingerprints>;
} {
  const prints = Object.entries(documents).map(
    ([locale, document]) => [locale, fingerprints(document)] as const,
  );
  const others = prints.filter(([locale]) => locale !== source);
  const own = prints.find(([locale]) => locale === source);
  return {
    source: own?.[1] ?? new Map<string, string>(),
    translations: Object.fromEntries(others),
  };
}

/** Checks the record against the texts, and the translations against the record. */
export function checkTranslationRecord(
  article: NamedTexts,
  { value: record, diagnostics }: ReadYaml<TranslationRecord>,
  file: string,
): readonly Diagnostic[] {
  if (!record) return diagnostics;
  const { source, translations } = fingerprintsOf(article);
  if (!needsRecord(record, translations)) return [];
  const place = { file, line: 1, column: 1 };
  const behind = [...source].filter(([step, text]) => record.source[step]?.text !== text);
  const unrecorded = Object.entries(translations).flatMap(([locale, steps]) =>
    [...steps.keys()]
      .filter((step) => !record.made[locale]?.[step])
      .map((step) => `${locale} ${step}`),
  );
  const missing = [...behind.map(([step]) => step), ...unrecorded];
  const outdated = missing.slice(0, 1).map((first) => {
    const more = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
    const message = `The record of translations does not have the current text of “${first}”${more}`;
    return diagnose('GP402', place, message, 'run “npm run record”');
  });
  return [
    ...outdated,
    ...Object.keys(translations).flatMap((locale) => checkAges(article, record, locale)),
  ];
}

function checkAges(
  { id, documents }: NamedTexts,
  record: TranslationRecord,
  locale: string,
): Diagnostic[] {
  const document = documents[locale];
  if (!document) return [];
  const top: Place = { file: document.file, line: 1, column: 1 };
  return Object.keys(record.made[locale] ?? {}).flatMap((step) => {
    const age = ageOf(record, locale, step);
    if (age.state !== 'stale') return [];
    const place = document.steps.find(({ id }) => id === step)?.place ?? top;
    const message = `The source of “${step}” changed on ${age.changed}, after this translation`;
    const fix = `translate it again, then run “npm run translate:record -- ${id} ${locale} ${inShell(step)}”`;
    return [diagnose('GP307', place, message, fix)];
  });
}

/** A shell would interpret the parentheses around “background”. */
function inShell(step: StepId): string {
  return step === backgroundKey ? `"${step}"` : step;
}
