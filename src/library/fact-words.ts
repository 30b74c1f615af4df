/**
 * What a fact says to readers: `words/<locale>.yaml` in its folder. `reads` is what it reads,
 * `evidence.<kind>` puts a piece of evidence into words, and `fault.<reason>` says why it is unknown.
 * A language may have them in its interface file instead, as `<fact>/<key>`: a new fact is one folder,
 * and a new language is one file.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { facts, findFact, type Fact } from '../facts/index.ts';
import type { Locale } from '../locale/locale.ts';
import type { InterfaceFile } from './copied-interface.ts';
import type { Messages } from '../locale/speaker.ts';
import { interfaceFile, parseMessages, readMessages } from './interface.ts';
import { readText } from './read-text.ts';

/** The messages that a fact needs, with the values they take: the fields of its evidence. */
export function factMessages({
  evidence,
  reasons,
}: Fact): Readonly<Record<string, readonly string[]>> {
  const messages = new Map<string, readonly string[]>([['reads', []]]);
  for (const { kind, fields } of evidence) messages.set(`evidence.${kind}`, Object.keys(fields));
  for (const reason of Object.keys(reasons)) messages.set(`fault.${reason}`, []);
  return Object.fromEntries(messages);
}

function fileOf({ name }: Fact, locale: string): string {
  return join('src/facts', name, 'words', `${locale}.yaml`);
}

/** The file of a fact in one locale; empty if there is none yet. */
export function factWordsFile(fact: Fact, locale: string): InterfaceFile {
  const file = fileOf(fact, locale);
  return { file, text: existsSync(file) ? readText(file) : '' };
}

/** Whether a fact has no file in this language, but words in the interface file. */
export function hasWordsInInterface(fact: Fact, locale: Locale): boolean {
  if (existsSync(fileOf(fact, locale))) return false;
  // As text: a file that cannot be read is reported by its own check.
  const key = new RegExp(`^['"]?${RegExp.escape(keyInInterface(fact, ''))}`, 'mu');
  return key.test(interfaceFile(locale).text);
}

/** The key of a fact's message in an interface file. */
export function keyInInterface(fact: Fact, key: string): string {
  return `${fact.name}/${key}`;
}

/** The fact that a key of an interface file belongs to, if any. */
export function ownerOf(key: string): Fact | undefined {
  const [name = '', own] = key.split('/');
  return own === undefined ? undefined : findFact(name);
}

const cache = new Map<string, Messages>();

/** @throws if the fact has no words in this language */
export function factWords(fact: Fact, locale: Locale): Messages {
  const key = `${fact.name} ${locale}`;
  const found = cache.get(key) ?? readWords(fact, locale);
  cache.set(key, found);
  return found;
}

function readWords(fact: Fact, locale: Locale): Messages {
  if (!hasWordsInInterface(fact, locale))
    return parseMessages(readText(fileOf(fact, locale)), locale);
  const ofLanguage = Object.entries(readMessages(locale));
  return Object.fromEntries(
    ofLanguage.flatMap(([key, text]) =>
      ownerOf(key) === fact ? [[key.slice(fact.name.length + 1), text] as const] : [],
    ),
  );
}

/**
 * The evidence and the faults of some facts in words, and the evidence of those that they are shown
 * with. The key of a fault includes its fact: `fault.<fact>/<reason>`.
 */
export function wordsOfFacts(named: readonly Fact[], locale: Locale): Messages {
  const all: readonly Fact[] = Object.values(facts);
  const shown = all.filter(
    (fact) => named.includes(fact) || named.some(({ shownWith }) => shownWith === fact.name),
  );
  const entries = shown.flatMap((fact) =>
    Object.entries(factWords(fact, locale)).map(
      ([key, text]) => [key.replace(/^fault\./u, `fault.${fact.name}/`), text] as const,
    ),
  );
  return Object.fromEntries(entries.filter(([key]) => key !== 'reads'));
}
