/**
 * `translations.yaml` records when each step's source text last changed, and when and from which
 * text each translation was made. Written by `npm run record`, read by the checks and the pages.
 */

import { Document, isMap } from 'yaml';
import { z } from 'zod';
import type { StepId } from '../guide/config.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

const fingerprint = z.string().regex(/^[0-9a-f]{12}$/u, 'should be twelve hexadecimal digits');

/**
 * The source text that a translation was made from, the day that text dates from, and the day of
 * translation.
 */
const made = z.strictObject({ text: fingerprint, version: z.iso.date(), on: z.iso.date() });

const schema = z.strictObject({
  source: z.record(z.string(), z.strictObject({ text: fingerprint, changed: z.iso.date() })),
  made: z.record(z.string(), z.record(z.string(), made)),
});

export type TranslationRecord = z.infer<typeof schema>;
export type Made = Readonly<z.infer<typeof made>>;
export type Fingerprints = ReadonlyMap<StepId, string>;

export const emptyRecord: TranslationRecord = { source: {}, made: {} };

/** @param file the record's path as diagnostics name it */
export function parseRecord(text: string, file: string): ReadYaml<TranslationRecord> {
  return readYaml(text, { file, firstLine: 1 }, { schema, what: 'the record', code: 'GP403' });
}

/** One line per step, so that a diff shows what was done. */
export function formatRecord(record: TranslationRecord): string {
  const head =
    '# Written by “npm run record”. Do not edit: it is what translations are dated by.\n';
  const document = new Document(record);
  const groups = ['source', ...Object.keys(record.made).map((locale) => ['made', locale])];
  for (const path of groups) {
    const group = document.getIn([path].flat());
    const steps = isMap(group) ? group.items : [];
    for (const { value } of steps) if (isMap(value)) value.flow = true;
  }
  return head + document.toString({ lineWidth: 0 });
}

/** What was translated again. */
export interface Renewed {
  /** All locales if absent. */
  readonly locale?: string;
  /** All steps if absent. */
  readonly steps?: readonly StepId[];
}

/**
 * Updates the record: changed source texts get today's date. Translations new to the record count
 * as made from today's text, and so do those in `renewed`.
 * @param today as `2026-11-22`
 */
export function updateRecord(
  record: TranslationRecord,
  source: Fingerprints,
  translations: Readonly<Record<string, Fingerprints>>,
  today: string,
  renewed?: Renewed,
): TranslationRecord {
  const dated = Object.fromEntries(
    [...source].map(([step, text]) => {
      const known = record.source[step];
      return [step, known?.text === text ? known : { text, changed: today }];
    }),
  );
  const made = Object.entries(translations).map(([locale, steps]) => {
    const known = record.made[locale] ?? {};
    const isRenewed = (step: StepId) =>
      renewed !== undefined &&
      (renewed.locale ?? locale) === locale &&
      (renewed.steps?.includes(step) ?? true);
    const entries = [...steps.keys()].flatMap((step) => {
      const old = isRenewed(step) ? undefined : known[step];
      const from = dated[step];
      const entry = old ?? (from && { text: from.text, version: from.changed, on: today });
      return entry ? [[step, entry] as const] : [];
    });
    return [locale, Object.fromEntries(entries)] as const;
  });
  return { source: dated, made: Object.fromEntries(made) };
}

export type TranslationAge =
  | { readonly state: 'current'; readonly made: Made }
  /** The source text changed after the translation was made. */
  | { readonly state: 'stale'; readonly made: Made; readonly changed: string }
  /** Nobody recorded which text it was made from. */
  | { readonly state: 'unknown' };

/** How up to date a step's translation is. */
export function ageOf(
  { source, made }: TranslationRecord,
  locale: string,
  step: StepId,
): TranslationAge {
  const entry = made[locale]?.[step];
  const today = source[step];
  if (entry === undefined || today === undefined) return { state: 'unknown' };
  return entry.text === today.text
    ? { state: 'current', made: entry }
    : { state: 'stale', made: entry, changed: today.changed };
}

/**
 * The day on which a locale's text last changed: its latest translation of a step, or the latest
 * source text.
 */
export function lastChange(
  { source, made }: TranslationRecord,
  locale: string,
): string | undefined {
  const own = made[locale];
  const days = own
    ? Object.values(own).map(({ on }) => on)
    : Object.values(source).map(({ changed }) => changed);
  return days.sort().at(-1);
}
