/** What the panel shows and writes in one language. Each language is fetched once. */

import type { StepId } from '../../guide/config.ts';
import type { TextLine } from '../../guide/outcome-text.ts';
import type { Words } from '../../guide/words.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Speaker } from '../../locale/speaker.ts';
import { fetchJson, isWords } from '../load.ts';
import type { MessageOf } from '../../locale/message-groups.ts';
import { loadSpeaker } from '../messages.ts';
import { siteBase } from '../page-address.ts';

/** `/{locale}/{article}/send.json` */
export interface SendFile {
  /** The locale of the guide's text: the file's own, or the one it borrows from. */
  readonly textLocale: Locale;
  /** The file with that text, relative to the site's root. */
  readonly words: string;
  /** The file of its messages, and that in the language of the text; relative likewise. */
  readonly messages: string;
  readonly textMessages: string;
  /** The text of each outcome, for messages. */
  readonly texts: Readonly<Record<StepId, readonly TextLine[]>>;
}

export interface Phrases {
  readonly locale: Locale;
  readonly textLocale: Locale;
  readonly words: Words;
  readonly texts: SendFile['texts'];
  readonly say: Speaker<MessageOf<'send'>>['say'];
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
  const file = await fetchJson(`${folder}send.json`, isSendFile);
  const { textLocale, texts } = file;
  const base = siteBase();
  const [words, { say }, { say: sayInText }] = await Promise.all([
    // In the page's own language, the page has already fetched this file.
    fetchJson(base + file.words, isWords),
    loadSpeaker<'send'>(base + file.messages, locale),
    loadSpeaker<'send'>(base + file.textMessages, textLocale),
  ]);
  return { locale, textLocale, words, texts, say, sayInText };
}

function isSendFile(value: unknown): value is SendFile {
  const keys: (keyof SendFile)[] = ['textLocale', 'words', 'messages', 'textMessages', 'texts'];
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
