/** What is recorded about a text does not depend on the system that wrote it. */

import { describe, expect, test } from 'vitest';
import { fileText } from '../../src/author/file-text.ts';
import { fingerprints } from '../../src/author/fingerprint.ts';
import { publish } from '../../src/author/lock.ts';
import { parse } from '../../src/author/parse.ts';
import { checkPathsFile, formatPaths } from '../../src/library/paths-file.ts';
import { must } from '../support/must.ts';
import { check, readFixture, sourceFile } from '../support/article-fixtures.ts';

const windows = (text: string) => text.replaceAll('\n', '\r\n');
const withMark = (text: string) => `\uFEFF${text}`;
const oldMac = (text: string) => text.replaceAll('\n', '\r');

/** Line ends matter in code, in wrapped paragraphs, and in the front matter. */
const text = sourceFile(
  [
    'Before the steps,',
    'in two lines.',
    '',
    '<Question id="a">',
    '## Which\\',
    '   one?',
    '',
    '```powershell',
    'Get-User',
    'Set-User',
    '```',
    '<Answer id="yes" to="b">Yes</Answer>',
    '<Answer id="no" to="b">No</Answer>',
    '</Question>',
    '<Outcome id="b" kind="fix" code="T-01">',
    '## Done',
    '</Outcome>',
  ].join('\n'),
).replace('A test.', '>-\n  A test,\n  in two lines.');

describe.each([
  ['carriage returns', windows],
  ['carriage returns alone', oldMac],
  ['a byte order mark', withMark],
  ['both', (plain: string) => withMark(windows(plain))],
])('a text with %s', (_what, write) => {
  test('is the same document, at the same places', () => {
    const [plain, other] = [parse(text, 'a.mdx'), parse(write(text), 'a.mdx')];
    expect(JSON.stringify(other)).toBe(JSON.stringify(plain));
    expect(plain.diagnostics).toEqual([]);
  });

  test('has the same fingerprints', () => {
    const printsOf = (written: string) =>
      fingerprints(must(parse(written, 'a.mdx').document, 'a document'));
    expect(printsOf(write(text))).toEqual(printsOf(text));
    expect([...printsOf(text).keys()]).toEqual(['a', 'b', '(background)']);
  });

  test('is the same guide, with the same links and paths', () => {
    const lamp = readFixture('lamp');
    const [plain, other] = [lamp, mapped(lamp, write)].map((texts) => check(texts));
    const config = must(plain?.config);
    expect(other?.config).toEqual(config);
    expect(other?.diagnostics).toEqual(plain?.diagnostics);
    const lock = publish(config, undefined);
    expect(publish(config, write(lock))).toBe(lock);
    expect(checkPathsFile(config, write(formatPaths(config)), 'paths.txt')).toEqual([]);
  });

  test('comes out with line feeds and without a byte order mark', () => {
    expect(fileText(write(text))).toBe(text);
  });
});

function mapped(texts: Readonly<Record<string, string>>, write: (text: string) => string) {
  return Object.fromEntries(Object.entries(texts).map(([locale, one]) => [locale, write(one)]));
}
