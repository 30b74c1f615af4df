/** Finds interfaces that were copied from another language and never translated. */

import { diagnose, type Diagnostic } from '../author/diagnostic.ts';
import type { Locale } from '../locale/locale.ts';

/** A YAML file of messages. */
export interface InterfaceFile {
  readonly file: string;
  readonly text: string;
}

/** Short words, such as “Menu”, are the same in many languages; entire sentences are not. */
const sentence = /^[\w.-]+:[ \t]*(\S+(?:[ \t]+\S+){3,})$/gmu;

/** Reports files that mostly contain sentences of another language. */
export function findCopies(files: readonly (readonly [Locale, InterfaceFile])[]): Diagnostic[] {
  const read = files.map(([locale, { file, text }]) => ({
    ...{ locale, file },
    language: locale.split('-')[0],
    sentences: [...text.matchAll(sentence)].map(([, words = '']) =>
      words.replaceAll(/^['"]|['"]$/gu, ''),
    ),
  }));
  return read.flatMap((own, index) => {
    // The first of the two is the one that was copied: the default locale comes first.
    const original = read.slice(0, index).find((other) => {
      if (other.language === own.language) return false;
      const theirs = new Set(other.sentences);
      const alike = own.sentences.filter((words) => theirs.has(words)).length;
      return alike > 0 && alike * 2 > own.sentences.length;
    });
    if (!original) return [];
    const message = `Most of this interface still has the text of “${original.locale}”`;
    const fix = 'translate its messages, or remove the file until they are translated';
    return [diagnose('GP703', { file: own.file, line: 1, column: 1 }, message, fix)];
  });
}
