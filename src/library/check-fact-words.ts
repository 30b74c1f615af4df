/** Checks what facts say, in every language of the interface. */

import type { Diagnostic } from '../author/diagnostic.ts';
import { facts, type Fact } from '../facts/index.ts';
import { checkMessages } from './check-interface.ts';
import { factMessages, factWordsFile } from './fact-words.ts';
import { interfaceLocales } from './interface.ts';

/** @param named the facts to check; all by default */
export function checkFactWords(named: readonly Fact[] = Object.values(facts)): Diagnostic[] {
  return named.flatMap((fact) => {
    const wanted = { keys: factMessages(fact), list: `src/facts/${fact.name}/fact.ts` };
    return interfaceLocales().flatMap((locale) =>
      checkMessages(locale, factWordsFile(fact, locale), wanted),
    );
  });
}
