/** What the panel shows and writes in one language. Each language is fetched once. */

import type { StepId } from '../../guide/config.ts';
import type { TextLine } from '../../guide/outcome-text.ts';
import type { Words } from '../../guide/words.ts';
import { formatMessage, type Values } from '../../locale/format.ts';
import type { ValuesOf } from '../../locale/keys.ts';
import type { Locale } from '../../locale/locale.ts';
import { fetchJson, isWords } from '../load.ts';
import type { SendMessage } from './messages.ts';
import { siteBase } from '../page-address.ts';

/** `/{locale}/{article}/send.json` */
export interface SendFile {
  /** The locale of the guide's text: the file's own, or the one it borrows from. */
  readonly textLocale: Locale;
  /** The file with that text, relative to the site's root. */
  readonly words: string;
  readonly messages: Readonly<Record<string, string>>;
  /** The text of each outcome, for messages. */
  readonly texts: Readonly<Record<StepId, readonly TextLine[]>>;
}

export interface Phrases {
  readonly locale: Locale;
  readonly textLocale: Locale;
  readonly words: Words;
  readonly texts: SendFile['texts'];
  readonly say: <Key extends SendMessage>(key: Key, ...values: ValuesOf<Key>) => string;
  /** The same for messages that become part of the guide's text, in its language. */
  readonly sayInText: Phrases['say'];
}

const loading = new Map<string, Promise<Phrases>>();

/** @throws if a file fails to load; the next call tries again */
export function loadPhrases(article: string, locale: Locale): Promise<Phrases> {
  const key = `${locale}/${article}`;
  const known = loading.get(key) ?? fetchPhrases(`${siteBase()}${key}/`, locale);
  loading.set(key, known);
  known.catch(() => loading.delete(key));
  return known;
}

async function fetchPhrases(folder: string, locale: Locale): Promise<Phrases> {
  const {
    messages,
    textLocale,
    texts,
    words: file,
  } = await fetchJson(`${folder}send.json`, isSendFile);
  // In the page's own language, the page has already fetched this file.
  const words = await fetchJson(siteBase() + file, isWords);
  const sayIn =
    (language: Locale): Phrases['say'] =>
    (key: SendMessage, ...[values]: [values?: Values]) =>
      formatMessage(language, messages[key] ?? key, values);
  return { locale, textLocale, words, texts, say: sayIn(locale), sayInText: sayIn(textLocale) };
}

function isSendFile(value: unknown): value is SendFile {
  const keys: (keyof SendFile)[] = ['textLocale', 'words', 'messages', 'texts'];
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
