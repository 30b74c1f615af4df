/**
 * What a fact says to readers: `words/<locale>.yaml` in its folder. `reads` is what it reads, and
 * `evidence.<kind>` puts a piece of evidence into words.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { facts, type Fact } from '../facts/index.ts';
import type { Locale } from '../locale/locale.ts';
import type { InterfaceFile } from './copied-interface.ts';
import { parseMessages, type Messages } from './interface.ts';
import { readText } from './read-text.ts';

/** The messages that a fact needs, with the values they take: the fields of its evidence. */
export function factMessages({ evidence }: Fact): Readonly<Record<string, readonly string[]>> {
  const kinds = evidence.map(
    ({ kind, fields }) => [`evidence.${kind}`, Object.keys(fields)] as const,
  );
  return { reads: [], ...Object.fromEntries(kinds) };
}

function fileOf({ name }: Fact, locale: string): string {
  return join('src/facts', name, 'words', `${locale}.yaml`);
}

/** The file of a fact in one locale; empty if there is none yet. */
export function factWordsFile(fact: Fact, locale: string): InterfaceFile {
  const file = fileOf(fact, locale);
  return { file, text: existsSync(file) ? readText(file) : '' };
}

const cache = new Map<string, Messages>();

/** @throws if the file is missing */
export function factWords(fact: Fact, locale: Locale): Messages {
  const key = `${fact.name} ${locale}`;
  const found = cache.get(key) ?? parseMessages(readText(fileOf(fact, locale)));
  cache.set(key, found);
  return found;
}

/** The evidence of some facts, and of those that they are shown with, in words. */
export function evidenceWords(named: readonly Fact[], locale: Locale): Messages {
  const all: readonly Fact[] = Object.values(facts);
  const shown = all.filter(
    (fact) => named.includes(fact) || named.some(({ shownWith }) => shownWith === fact.name),
  );
  const entries = shown.flatMap((fact) => Object.entries(factWords(fact, locale)));
  return Object.fromEntries(entries.filter(([key]) => key.startsWith('evidence.')));
}
