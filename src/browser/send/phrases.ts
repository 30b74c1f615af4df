/** What the panel says, and what it writes, in one language. Each is fetched once. */

import type { StepId } from '../../guide/config.ts';
import type { Words } from '../../guide/words.ts';
import { formatMessage, type Values } from '../../locale/format.ts';
import type { ValuesOf } from '../../locale/keys.ts';
import type { Locale } from '../../locale/locale.ts';
import { fetchJson, isWords } from '../load.ts';
import type { SendMessage } from './messages.ts';
import { siteBase } from '../here.ts';

/** `/{locale}/{article}/send.json` */
export interface SendFile {
  readonly messages: Readonly<Record<string, string>>;
  /** The steps of each outcome, in short. */
  readonly todo: Readonly<Record<StepId, readonly string[]>>;
}

export interface Phrases {
  readonly locale: Locale;
  readonly words: Words;
  readonly todo: SendFile['todo'];
  readonly say: <Key extends SendMessage>(key: Key, ...values: ValuesOf<Key>) => string;
}

const loading = new Map<string, Promise<Phrases>>();

/** @throws when one of the files cannot be had; the next call tries again */
export function loadPhrases(article: string, locale: Locale): Promise<Phrases> {
  const key = `${locale}/${article}`;
  const known = loading.get(key) ?? fetchPhrases(`${siteBase()}${key}/`, locale);
  loading.set(key, known);
  known.catch(() => loading.delete(key));
  return known;
}

async function fetchPhrases(folder: string, locale: Locale): Promise<Phrases> {
  const [words, { messages, todo }] = await Promise.all([
    fetchJson(`${folder}words.json`, isWords),
    fetchJson(`${folder}send.json`, isSendFile),
  ]);
  const say = (key: SendMessage, ...[values]: [values?: Values]) =>
    formatMessage(locale, messages[key] ?? key, values);
  return { locale, words, todo, say };
}

function isSendFile(value: unknown): value is SendFile {
  return typeof value === 'object' && value !== null && 'messages' in value && 'todo' in value;
}
