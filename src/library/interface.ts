/** The words of the interface, one YAML file per locale. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatMessage, type Values } from '../locale/format.ts';
import type { MessageKey, Translate } from '../locale/keys.ts';
import type { Locale } from '../locale/locale.ts';
import { contentFolder } from './site.ts';

export type Messages = Readonly<Record<string, string>>;

const folder = join(contentFolder, 'interface');
const messages = z.record(z.string(), z.string());

/** The locales that have an interface; `SITE_LOCALES=nl-NL,de-DE` builds only these. */
export function interfaceLocales(): Locale[] {
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/u, ''))
    .sort();
  const wanted = process.env['SITE_LOCALES']
    ?.toLowerCase()
    .split(',')
    .map((name) => name.trim());
  return wanted ? all.filter((locale) => wanted.includes(locale)) : all;
}

/** @throws when the file is missing or no flat list of texts */
export function readMessages(locale: Locale): Messages {
  return messages.parse(parse(readMessagesFile(locale)));
}

export function readMessagesFile(locale: Locale): string {
  return readFileSync(join(folder, `${locale}.yaml`), 'utf8');
}

const cache = new Map<Locale, Messages>();

/** A message as it is written, for scripts to fill in. */
export function patternOf(locale: Locale, key: MessageKey): string {
  const found = cache.get(locale) ?? readMessages(locale);
  cache.set(locale, found);
  const pattern = found[key];
  if (pattern === undefined) throw new Error(`content/interface/${locale}.yaml lacks “${key}”`);
  return pattern;
}

/** The pages' way to a locale's words. */
export function translator(locale: Locale): Translate {
  return (key: MessageKey, ...[values]: [values?: Values]) =>
    formatMessage(locale, patternOf(locale, key), values);
}
