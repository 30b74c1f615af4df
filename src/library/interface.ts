/** The words of the interface, one YAML file per locale. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatMessage, type Values } from '../locale/format.ts';
import { chooseLocale } from '../locale/choose.ts';
import type { MessageKey, Translate } from '../locale/keys.ts';
import { isLocale, type Locale } from '../locale/locale.ts';
import { readSettings } from './environment.ts';
import { readText } from './read-text.ts';
import { contentFolder, readSite } from './site.ts';
import type { Translation } from './translation.ts';

export type Messages = Readonly<Record<string, string>>;

const folder = join(contentFolder, 'interface');
const messages = z.record(z.string(), z.string());

/** The locales that have an interface: the languages of the site, whichever of them are built. The check names files that are not named by one. */
export function interfaceLocales(): Locale[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/u, ''))
    .filter(isLocale)
    .sort();
}

/** The start page in each language. */
export function homePages(): Translation[] {
  return interfaceLocales().map((locale) => ({ locale, path: `${locale}/`, translated: true }));
}

/**
 * `SITE_LOCALES=nl-NL,de-DE` makes a shard: the pages of these locales, and those that all share. They
 * link to the other locales all the same, so that shards copied into one folder are the whole site.
 * @throws when a setting of the environment cannot be right
 */
export function isBuilt(locale: Locale): boolean {
  const { locales } = readSettings();
  return locales?.includes(locale) ?? true;
}

/** The locale whose words a page in this one is framed with: its own, or one of its language. */
export function interfaceLocaleFor(locale: Locale): Locale {
  return chooseLocale([locale], interfaceLocales(), readSite().defaultLocale);
}

/** @throws when the file is missing or no flat list of texts */
export function readMessages(locale: Locale): Messages {
  return parseMessages(readMessagesFile(locale));
}

/** @throws when the text is no flat list of texts */
export function parseMessages(yaml: string): Messages {
  return messages.parse(parse(yaml));
}

export function readMessagesFile(locale: Locale): string {
  return readText(join(folder, `${locale}.yaml`));
}

const cache = new Map<Locale, Messages>();

/** A message as it is written, for scripts to fill in. */
export function patternOf(locale: Locale, key: MessageKey): string {
  const found = cache.get(locale) ?? readMessages(locale);
  cache.set(locale, found);
  const pattern = found[key];
  if (pattern === undefined)
    throw new Error(`content/interface/${locale}.yaml is missing “${key}”`);
  return pattern;
}

/** The pages' way to a locale's words. */
export function translator(locale: Locale): Translate {
  return (key: MessageKey, ...[values]: [values?: Values]) =>
    formatMessage(locale, patternOf(locale, key), values);
}
