/**
 * The interface's messages in the browser. They come in files of their own, which are the same for
 * all pages of a language, so a browser fetches each of them once.
 */

import type { ValuesOf } from '../locale/keys.ts';
import type { Locale } from '../locale/locale.ts';
import { speakerFor, type Messages, type Speaker } from '../locale/speaker.ts';
import { fetchJson } from './load.ts';
import type { MessageGroup, MessageOf } from '../locale/message-groups.ts';
import { pageLocale, textLocale } from './page-address.ts';

/**
 * The speaker of a group's messages.
 * @param url of its file in this language
 * @throws if it fails to load
 */
export async function loadSpeaker<Group extends MessageGroup>(
  url: string,
  locale: Locale,
): Promise<Speaker<MessageOf<Group>>> {
  return speakerFor<MessageOf<Group>>(locale, await fetchJson(url, isMessages));
}

let ofPage: Speaker<MessageOf<'step'>> | undefined;
let loading: Promise<void> | undefined;

/**
 * Fetches the messages of a step's page, once.
 * @throws if they fail to load; the page then works as it does without a script
 */
export function loadPageMessages(): Promise<void> {
  loading ??= loadSpeaker<'step'>(urlOf('messages'), pageLocale()).then((speaker) => {
    ofPage = speaker;
  });
  return loading;
}

/** Says a message of a step's page; nothing until they have loaded. */
export function say<Key extends MessageOf<'step'>>(key: Key, ...values: ValuesOf<Key>): string {
  return ofPage?.say(key, ...values) ?? '';
}

/** Says the page's messages in the language of its text, which may be borrowed from another one. */
export async function loadTextSpeaker(): Promise<Speaker<MessageOf<'step'>>> {
  return loadSpeaker<'step'>(urlOf('textMessages'), textLocale());
}

function urlOf(name: 'messages' | 'textMessages'): string {
  return document.querySelector<HTMLElement>('guide-walk')?.dataset[name] ?? '';
}

export function isMessages(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
