import { expect, test } from 'vitest';
import { chooseLocale } from '../../src/locale/choose.ts';

const available = [
  'en-us',
  'nl-nl',
  'pt-br',
  'pt-pt',
  'zh-cn',
  'zh-tw',
  'sr-latn-rs',
  'fr-fr',
  'nb-no',
  'he-il',
  'id-id',
];
const choose = (...wanted: string[]) => chooseLocale(wanted, available, 'en-us');

test.each([
  ['nl-BE', 'nl-nl'],
  ['nl', 'nl-nl'],
  ['pt', 'pt-br'],
  ['pt-PT', 'pt-pt'],
  ['pt-AO', 'pt-br'],
  ['zh-Hant-HK', 'zh-tw'],
  ['zh-HK', 'zh-tw'],
  ['zh', 'zh-cn'],
  ['zh-SG', 'zh-cn'],
  ['sr', 'sr-latn-rs'],
  ['fr-CA', 'fr-fr'],
  ['nb', 'nb-no'],
  ['no', 'nb-no'],
  ['no-NO', 'nb-no'],
  ['nn', 'nb-no'],
  ['iw', 'he-il'],
  ['in', 'id-id'],
  ['EN-gb', 'en-us'],
])('a reader of %s gets %s', (wanted, locale) => {
  expect(choose(wanted)).toBe(locale);
});

test('takes Traditional Chinese readers to the Chinese that is available', () => {
  expect(chooseLocale(['zh-Hant-HK'], ['en-us', 'zh-cn'], 'en-us')).toBe('zh-cn');
});

test('offers a list rather than a guess to readers of an unavailable language', () => {
  expect(chooseLocale(['fil', 'fil-PH'], available, '')).toBe('');
});

test('goes on to the next language if the first is not available', () => {
  expect(choose('eo', 'fr-CA', 'nl')).toBe('fr-fr');
});

test('falls back if no language is available, given or valid', () => {
  expect(choose('eo')).toBe('en-us');
  expect(choose()).toBe('en-us');
  expect(choose('', '*', '<script>')).toBe('en-us');
});
