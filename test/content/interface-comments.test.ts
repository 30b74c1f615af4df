/** Translators see a file, not the page: each message says where it is shown and what it contains. */

import { describe, expect, test } from 'vitest';
import { facts } from '../../src/facts/index.ts';
import { factMessages, factWordsFile } from '../../src/library/fact-words.ts';
import { interfaceFile } from '../../src/library/interface.ts';
import { messageKeys } from '../../src/locale/keys.ts';

/** The keys of a source file, each with the comment right above it. */
function commentsIn(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n');
  const entries = lines.flatMap((line, index) => {
    const key = /^[\w.-]+(?=:)/u.exec(line)?.[0];
    if (key === undefined) return [];
    const above = lines.slice(0, index);
    const first = above.findLastIndex((one) => !one.startsWith('#')) + 1;
    const comment = above.slice(first).map((one) => one.replace(/^# ?/u, ''));
    return [[key, comment.join(' ')] as const];
  });
  return new Map(entries);
}

/** The source files, each with its messages and the values that they take. */
const sources = [
  { ...interfaceFile('en-us'), messages: messageKeys },
  ...Object.values(facts).map((fact) => ({
    ...factWordsFile(fact, 'en-us'),
    messages: factMessages(fact),
  })),
].map(({ file, text, messages }) => ({
  file,
  comments: commentsIn(text),
  messages: Object.entries<readonly string[]>(messages),
}));

describe.each(sources)('$file', ({ comments, messages }) => {
  test('tells translators where every message is shown', () => {
    expect(messages.map(([key]) => key).filter((key) => !comments.get(key))).toEqual([]);
  });

  test('explains each value, unless it refers to the message before', () => {
    const unexplained = messages.filter(([key, values]) => {
      const comment = comments.get(key) ?? '';
      const isExplained = values.every((value) => comment.includes(`{${value}}`));
      return !isExplained && !/^(?:The same|Below such)/u.test(comment);
    });
    expect(unexplained.map(([key]) => key)).toEqual([]);
  });
});
