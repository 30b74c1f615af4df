/** The messages of the interface, one YAML file per locale. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Message } from '../locale/format.ts';
import { chooseLocale } from '../locale/choose.ts';
import type { MessageKey, Translate } from '../locale/keys.ts';
import { isLocale, type Locale } from '../locale/locale.ts';
import { speakerFor, type Messages } from '../locale/speaker.ts';
import { compileMessage } from './compile-message.ts';
import { contentFolder } from './environment.ts';
import type { InterfaceFile } from './copied-interface.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';
import { readSite } from './site.ts';
import type { Translation } from './translation.ts';

const folder = join(contentFolder, 'interface');
const patterns = z.record(z.string(), z.string());

/**
 * The locales that have an interface: the languages of the site, whether or not this build includes
 * them. Files that are not named after a locale are reported by the check.
 */
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
 * `SITE_LOCALES=nl-NL,de-DE` builds a shard: the pages of these locales, and those that all locales
 * share. They link to the other locales anyway, so that shards copied into one folder form the
 * whole site.
 * @throws if a setting of the environment is invalid
 */
export function isBuilt(locale: Locale): boolean {
  const { locales } = readSite();
  return locales?.includes(locale) ?? true;
}

/** The interface locale for a page in this locale: the same, or one in the same language. */
export function interfaceLocaleFor(locale: Locale): Locale {
  return chooseLocale([locale], interfaceLocales(), readSite().defaultLocale);
}

/** @throws if the file is missing or is not a flat list of messages */
export function readMessages(locale: Locale): Messages {
  const found = cache.get(locale) ?? parseMessages(readMessagesFile(locale), locale);
  cache.set(locale, found);
  return found;
}

const cache = new Map<Locale, Messages>();

/** @throws if the text is not a flat list of messages */
export function parseMessages(yaml: string, locale: Locale): Messages {
  const entries = Object.entries(parsePatterns(yaml));
  return Object.fromEntries(entries.map(([key, text]) => [key, compileMessage(locale, text)]));
}

/**
 * The messages as written, in ICU MessageFormat.
 * @throws if the text is not a flat list of texts
 */
export function parsePatterns(yaml: string): Readonly<Record<string, string>> {
  return patterns.parse(parse(yaml));
}

export function readMessagesFile(locale: Locale): string {
  return interfaceFile(locale).text;
}

/** @throws if there is none */
export function interfaceFile(locale: Locale): InterfaceFile {
  const path = join(folder, `${locale}.yaml`);
  return { file: relativePath(path), text: readText(path) };
}

/** The messages with these keys. */
export function messagesOf(locale: Locale, keys: Iterable<MessageKey>): Messages {
  return Object.fromEntries(Array.from(keys, (key) => [key, messageOf(locale, key)]));
}

/** @throws if there is none */
export function messageOf(locale: Locale, key: MessageKey): Message {
  const message = readMessages(locale)[key];
  if (message === undefined)
    throw new Error(`content/interface/${locale}.yaml is missing “${key}”`);
  return message;
}

/** Translates messages on pages of a locale. */
export function translator(locale: Locale): Translate {
  return speakerFor(locale, readMessages(locale)).say;
}
