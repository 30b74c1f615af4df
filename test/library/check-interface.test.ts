import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/guide/diagnostic.ts';
import { checkInterface } from '../../src/library/check-interface.ts';
import { readMessagesFile } from '../../src/library/interface.ts';
import { messageKeys } from '../../src/locale/keys.ts';

const used = new Set(Object.keys(messageKeys));
const text = readMessagesFile('en-us');
const complain = (yaml: string) =>
  checkInterface({ 'en-us': { file: 'en-us.yaml', text: yaml } }, used).map(formatDiagnostic);

test('the words there are need no mending', () => {
  expect(complain(text)).toEqual([]);
});

test.each([
  ['a number', '365'],
  ['a list', '[Skip]'],
  ['more keys', '{ skip: Skip }'],
])('a message that is %s is said at its place', (_, value) => {
  expect(complain(text.replace(/(?<=^site\.home: ).*$/mu, value))).toEqual([
    'en-us.yaml:2:1 GP503 The message “site.home” is not a text — put it in quotes',
  ]);
});

test('a message that is nothing is missing', () => {
  expect(complain(text.replace(/(?<=^site\.home: ).*$/mu, ''))).toEqual([
    'en-us.yaml:2:1 GP501 The message “site.home” is empty — write its text',
  ]);
});

test('a file that holds no messages is not blamed for each of them', () => {
  const mend = 'write one “key: text” a line';
  expect(complain('')).toEqual([`en-us.yaml:1:1 GP503 This file holds no messages — ${mend}`]);
  expect(complain('- a\n- b\n')).toEqual([
    `en-us.yaml:1:1 GP503 This file holds no messages — ${mend}`,
  ]);
});
