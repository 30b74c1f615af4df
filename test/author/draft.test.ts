import { expect, test } from 'vitest';
import { checkArticle } from '../../src/author/check.ts';
import { withoutDrafts } from '../../src/author/draft.ts';
import {
  check,
  complaints,
  readFixture,
  readingDay,
  type Texts,
} from '../support/article-fixtures.ts';

const lamp = readFixture('lamp');
const drafted = (locale: string): Texts => ({
  ...lamp,
  [locale]: (lamp[locale] ?? '').replace(/^translation: .*$/mu, '$&\ndraft: true'),
});
const shown = (texts: Texts) => withoutDrafts(check(texts)).map(({ documents }) => documents);

test('readers get every locale of an article that is finished', () => {
  expect(shown(lamp).map((documents) => Object.keys(documents))).toEqual([['en-us', 'nl-nl']]);
});

test('readers do not get a translation that is a draft, and the guide is as before', () => {
  const [article] = withoutDrafts(check(drafted('nl-nl')));
  expect(Object.keys(article?.documents ?? {})).toEqual(['en-us']);
  expect(article?.config).toEqual(check(lamp).config);
});

test('readers get nothing of an article whose source is a draft', () => {
  expect(shown(drafted('en-us'))).toEqual([]);
});

test('a draft is checked like everything else', () => {
  const wrong = { 'en-us': (drafted('en-us')['en-us'] ?? '').replace('to="bulb"', 'to="bulp"') };
  expect(complaints(wrong).join('\n')).toMatch(/GP101 .*“bulp”/u);
});

test('a translation may have the same text as its source if both are in one language', () => {
  const british = (lamp['en-us'] ?? '')
    .replace('translation: source\nchecked: 2026-11-22', 'translation: human')
    .replaceAll(/ (?:to|fact|hours|when|kind|code|again|source)(?:="[^"]*")?(?=[ >])/gu, '');
  expect(complaints({ 'en-us': lamp['en-us'] ?? '', 'en-gb': british })).toEqual([]);
  const found = complaints({ 'en-us': lamp['en-us'] ?? '', 'nl-nl': british });
  expect(new Set(found.map((line) => / GP\d+ /u.exec(line)?.[0]))).toEqual(new Set([' GP308 ']));
});

test('an article’s id can be used in addresses', () => {
  const locales = { 'en-us': { file: 'en-us.mdx', text: lamp['en-us'] ?? '' } };
  const codes = (id: string) =>
    checkArticle({ id, locales }, { facts: {}, today: readingDay }).diagnostics.map(
      ({ code }) => code,
    );
  expect(codes('the-lamp')).toEqual([]);
  expect(codes('The Lamp')).toEqual(['GP106']);
  expect(codes('kb')).toEqual(['GP106']);
});
