/** Translators see a file, not the page: each message says where it is shown and what it contains. */

import { expect, test } from 'vitest';
import { readMessagesFile } from '../../src/library/interface.ts';
import { isMessageKey, messageKeys } from '../../src/locale/keys.ts';

/** The keys of the source’s file, each with the comment right above it. */
function commentsByKey(): ReadonlyMap<string, string> {
  const lines = readMessagesFile('en-us').split('\n');
  const entries = lines.flatMap((line, index) => {
    const key = /^[\w.-]+(?=:)/u.exec(line)?.[0];
    if (key === undefined) return [];
    const above = lines.slice(0, index);
    const first = above.findLastIndex((text) => !text.startsWith('#')) + 1;
    const comment = above.slice(first).map((text) => text.replace(/^# ?/u, ''));
    return [[key, comment.join(' ')] as const];
  });
  return new Map(entries);
}

test('every message tells translators where it is shown', () => {
  const comments = commentsByKey();
  const missing = Object.keys(messageKeys).filter((key) => !comments.get(key));
  expect(missing).toEqual([]);
});

test('a comment explains each value, unless it refers to the message before', () => {
  const unexplained = [...commentsByKey()].flatMap(([key, comment]) => {
    const values = isMessageKey(key) ? messageKeys[key] : [];
    const isExplained = values.every((value) => comment.includes(`{${value}}`));
    return isExplained || /^(?:The same|Below such)/u.test(comment) ? [] : [key];
  });
  expect(unexplained).toEqual([]);
});
