/**
 * `translations.yaml`: of each step, when its source text last changed, and from which text each
 * translation was made. Written by `npm run translate:record`, read by the check and the pages.
 */

import { stringify } from 'yaml';
import { z } from 'zod';
import type { StepId } from './config.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

const fingerprint = z.string().regex(/^[0-9a-f]{12}$/u, 'should be twelve hexadecimal digits');

const schema = z.strictObject({
  source: z.record(z.string(), z.strictObject({ text: fingerprint, changed: z.iso.date() })),
  made: z.record(z.string(), z.record(z.string(), fingerprint)),
});

export type TranslationRecord = z.infer<typeof schema>;
export type Fingerprints = ReadonlyMap<StepId, string>;

export const emptyRecord: TranslationRecord = { source: {}, made: {} };

/** @param file the record's path as diagnostics name it */
export function parseRecord(text: string, file: string): ReadYaml<TranslationRecord> {
  return readYaml(text, { file, firstLine: 1 }, { schema, what: 'the record', code: 'GP403' });
}

export function formatRecord(record: TranslationRecord): string {
  const head =
    '# Written by “npm run translate:record”. Do not edit: it is what translations are dated by.\n';
  return head + stringify(record, { lineWidth: 0 });
}

/**
 * Brings the record up to date: changed source texts get today's date; translations that are new to
 * it count as made from today's text, and so do the `renewed` steps of a locale.
 * @param today as `2026-11-22`
 */
export function updateRecord(
  record: TranslationRecord,
  source: Fingerprints,
  translations: Readonly<Record<string, Fingerprints>>,
  today: string,
  renewed: { readonly locale?: string; readonly steps?: readonly StepId[] } = {},
): TranslationRecord {
  const dated = [...source].map(([step, text]) => {
    const known = record.source[step];
    return [step, known?.text === text ? known : { text, changed: today }] as const;
  });
  const made = Object.entries(translations).map(([locale, steps]) => {
    const known = record.made[locale] ?? {};
    const isRenewed = (step: StepId) =>
      locale === renewed.locale && (renewed.steps === undefined || renewed.steps.includes(step));
    const entries = [...steps.keys()].map((step) => {
      const old = isRenewed(step) ? undefined : known[step];
      return [step, old ?? source.get(step) ?? ''] as const;
    });
    return [locale, Object.fromEntries(entries)] as const;
  });
  return { source: Object.fromEntries(dated), made: Object.fromEntries(made) };
}

export type TranslationAge =
  | { readonly state: 'current' }
  /** The source text changed after the translation was made. */
  | { readonly state: 'stale'; readonly changed: string }
  /** Nobody recorded from which text it was made. */
  | { readonly state: 'unknown' };

/** How a step's translation stands to its source. */
export function ageOf(
  { source, made }: TranslationRecord,
  locale: string,
  step: StepId,
): TranslationAge {
  const from = made[locale]?.[step];
  const today = source[step];
  if (from === undefined || today === undefined) return { state: 'unknown' };
  return from === today.text ? { state: 'current' } : { state: 'stale', changed: today.changed };
}
