/** Checks what facts say, in every language of the interface. */

import type { Diagnostic } from '../author/diagnostic.ts';
import { facts, type Fact } from '../facts/index.ts';
import { checkMessages } from './check-interface.ts';
import {
  factMessages,
  factWordsFile,
  hasWordsInInterface,
  keyInInterface,
  ownerOf,
} from './fact-words.ts';
import { interfaceFile, interfaceLocales } from './interface.ts';

/** @param named the facts to check; all by default */
export function checkFactWords(named: readonly Fact[] = Object.values(facts)): Diagnostic[] {
  return named.flatMap((fact) => {
    const list = `src/facts/${fact.name}/fact.ts`;
    const keys = factMessages(fact);
    const inInterface = Object.entries(keys).map(
      ([key, values]) => [keyInInterface(fact, key), values] as const,
    );
    return interfaceLocales().flatMap((locale) =>
      hasWordsInInterface(fact, locale)
        ? checkMessages(locale, interfaceFile(locale), {
            ...{ keys: Object.fromEntries(inInterface), list },
            isElsewhere: (key) => ownerOf(key) !== fact,
          })
        : checkMessages(locale, factWordsFile(fact, locale), { keys, list }),
    );
  });
}
