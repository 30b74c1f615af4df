/**
 * Messages that only scripts show. They come with the page; their formatter is loaded when needed.
 */

import type { ValuesOf } from '../locale/keys.ts';
import { pageLocale, textLocale } from './page-address.ts';

/** The messages that a page passes to its script, apart from the guide's own text. */
export const scriptMessages = [
  'notice.changed',
  'notice.off-path',
  'notice.elsewhere',
  'notice.time',
  'deadline.until',
  'deadline.passed',
  'reminder.title',
  'reminder.text',
  'summary.copy',
  'summary.copied',
  'summary.select',
  'summary.made',
  'code.copy',
  'part.failed',
  'part.loading',
  'directory.signing-in',
] as const;

export type ScriptMessage = (typeof scriptMessages)[number];

/** Those that become part of the guide's text, and so are in its language. */
export const textMessages: ReadonlySet<ScriptMessage> = new Set([
  'deadline.until',
  'deadline.passed',
]);

/** Formats one of the page's messages in the language of the text around it. */
export async function message<Key extends ScriptMessage>(
  key: Key,
  ...[values]: ValuesOf<Key>
): Promise<string> {
  const { formatMessage } = await import('../locale/format.ts');
  const locale = textMessages.has(key) ? textLocale() : pageLocale();
  return formatMessage(locale, read()[key] ?? key, values);
}

/** A message without values, as is. */
export function plainMessage(key: ScriptMessage): string {
  return read()[key] ?? key;
}

let messages: Readonly<Record<string, string>> | undefined;

function read(): Readonly<Record<string, string>> {
  messages ??= parse(document.querySelector('guide-walk')?.getAttribute('data-messages') ?? '{}');
  return messages;
}

function parse(json: string): Record<string, string> {
  const value: unknown = JSON.parse(json);
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, text]) => [key, String(text)] as const),
  );
}
