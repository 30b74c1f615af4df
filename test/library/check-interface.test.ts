import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { checkInterface } from '../../src/library/check-interface.ts';
import { readMessagesFile } from '../../src/library/interface.ts';
import { messageKeys } from '../../src/locale/keys.ts';

const used = new Set(Object.keys(messageKeys));
/** Without the comments for translators, so that lines can be counted. */
const text = readMessagesFile('en-us').replace(/^#.*\n/gmu, '');
const complain = (yaml: string) =>
  checkInterface({ 'en-us': { file: 'en-us.yaml', text: yaml } }, used).map(formatDiagnostic);

test('the existing messages need no fixing', () => {
  expect(complain(text)).toEqual([]);
});

test.each([
  ['a number', '365'],
  ['a list', '[Skip]'],
  ['more keys', '{ skip: Skip }'],
])('a message that is %s is reported at its location', (_, value) => {
  expect(complain(text.replace(/(?<=^site\.home: ).*$/mu, value))).toEqual([
    'en-us.yaml:2:1 GP503 The message “site.home” is not text — put it in quotes',
  ]);
});

test('a message that is nothing is missing', () => {
  expect(complain(text.replace(/(?<=^site\.home: ).*$/mu, ''))).toEqual([
    'en-us.yaml:2:1 GP501 The message “site.home” is empty — write its text',
  ]);
});

test('a file without messages is not reported for each of them', () => {
  const fix = 'write one “key: text” per line';
  expect(complain('')).toEqual([`en-us.yaml:1:1 GP503 This file contains no messages — ${fix}`]);
  expect(complain('- a\n- b\n')).toEqual([
    `en-us.yaml:1:1 GP503 This file contains no messages — ${fix}`,
  ]);
});

test.each([
  ['lacks one', '{count, plural, other {1}}', 'is missing the plural form “one”'],
  [
    'has one that its language does not know',
    '{count, plural, one {1} few {2} other {3}}',
    'has an unnecessary form “few”',
  ],
])('for a plural that %s, the existing forms are listed', (_, plural, said) => {
  const written = text.replace(/(?<=^search\.count: )(?:>-\n(?: .*\n)+|.*\n)/mu, `'${plural}'\n`);
  expect(written).not.toBe(text);
  expect(complain(written)).toEqual([
    expect.stringContaining(`GP503 “search.count” ${said} — the forms of en-us are: one, other`),
  ]);
});

test('a form for a number, and a select, do not count as plurals', () => {
  const written = text.replace(
    /(?<=^search\.count: )(?:>-\n(?: .*\n)+|.*\n)/mu,
    "'{count, plural, =0 {none} one {1} other {2}}'\n",
  );
  expect(complain(written)).toEqual([]);
});

test('a file that is not named after a locale is refused by its name, and not checked further', () => {
  const files = {
    'en-us': { file: 'en-us.yaml', text },
    nl_BE: { file: 'nl_BE.yaml', text: '- a' },
    Dutch: { file: 'Dutch.yaml', text },
  };
  expect(checkInterface(files, used).map(formatDiagnostic)).toEqual([
    'nl_BE.yaml:1:1 GP702 “nl_BE” is not a locale, so no page is in this language — rename the file to “nl-be.yaml”',
    'Dutch.yaml:1:1 GP702 “Dutch” is not a locale, so no page is in this language — rename the file to “nl-nl.yaml”, or whatever its locale is',
  ]);
});

test('an interface that was only copied is noticed, but not one in the same language or a translated one', () => {
  const files = {
    'en-us': { file: 'en-us.yaml', text },
    'en-gb': { file: 'en-gb.yaml', text },
    'nl-nl': { file: 'nl-nl.yaml', text: readMessagesFile('nl-nl') },
    'nl-be': { file: 'nl-be.yaml', text: readMessagesFile('nl-nl') },
    'de-de': { file: 'de-de.yaml', text },
  };
  const found = checkInterface(files, used).filter(({ code }) => code === 'GP703');
  expect(found.map(formatDiagnostic)).toEqual([
    'de-de.yaml:1:1 GP703 Most of this interface still has the text of “en-us” — translate its messages, or remove the file until they are translated',
  ]);
});
