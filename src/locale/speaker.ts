/** Says the interface's messages in one language: on the server, in the browser, in a corpus. */

import { formatMessage, type Message, type Values } from './format.ts';
import type { MessageKey, ValuesOf } from './keys.ts';
import type { Locale } from './locale.ts';

/** Compiled messages by their keys: all of a language, or those that a page needs. */
export type Messages = Readonly<Record<string, Message>>;

/** @template Keys the messages that it has */
export interface Speaker<Keys extends MessageKey = MessageKey> {
  readonly locale: Locale;
  /** Looks up a message and fills it in. */
  readonly say: <Key extends Keys>(key: Key, ...values: ValuesOf<Key>) => string;
  /** A message with a computed key; undefined if there is none. */
  readonly find: (key: string, values?: Values) => string | undefined;
}

/** A message that is not there is said by its key. */
export function speakerFor<Keys extends MessageKey = MessageKey>(
  locale: Locale,
  messages: Messages,
): Speaker<Keys> {
  const find = (key: string, values?: Values) => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    return message === undefined ? undefined : formatMessage(locale, message, values);
  };
  return {
    locale,
    find,
    say: (key: Keys, ...[values]: [values?: Values]) => find(key, values) ?? key,
  };
}
