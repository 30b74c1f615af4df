import { expect, test } from 'vitest';
import { rules } from '../support/catalog.ts';
import { checkUsable } from '../../src/author/usable-article.ts';
import { checkParts, partsOf } from '../../src/author/parts/check-parts.ts';
import { now, readFixture, type Texts } from '../support/article-fixtures.ts';
import { must } from '../support/must.ts';
import { filesOf, fixtureArticles, fixtureParts, partOptions } from '../support/part-fixtures.ts';

const lamp = readFixture('lamp');
const { 'en-us': english = '', 'nl-nl': dutch = '' } = lamp;

function sound(texts: Texts, id = 'lamp') {
  const files = Object.entries(texts).map(
    ([locale, text]) => [locale, { file: `${locale}.mdx`, text }] as const,
  );
  const options = { facts: rules, today: now };
  const found = checkUsable({ id, locales: Object.fromEntries(files) }, options);
  return { locales: Object.keys(found.usable?.documents ?? {}), ...found };
}

test('everything in an article without errors works', () => {
  const { checked, usable: works, broken } = sound(lamp);
  expect(works).toBe(checked);
  expect(broken).toEqual([]);
});

test('a translation with errors does not affect the others', () => {
  const german = dutch.replace('<Answer id=', '<Answer ids=');
  const { locales, broken, checked, usable: works } = sound({ ...lamp, 'de-de': german });
  expect([locales, broken]).toEqual([['en-us', 'nl-nl'], ['de-de']]);
  expect(works?.config?.initial).toBe('plugged');
  expect(Object.keys(checked.documents)).toContain('de-de');
});

test.each([
  ['an error', english.replace('to="bulb"', 'to="bulp"')],
  ['no sense', `${english}<`],
])('a source with %s leaves nothing to walk', (_, text) => {
  const { usable: works, broken } = sound({ ...lamp, 'en-us': text });
  expect(works).toBeUndefined();
  expect(broken).toContain('en-us');
});

test('of two sources, the one that is reported is left out', () => {
  const { locales, broken } = sound({ 'en-us': english, 'nl-nl': english });
  expect([locales, broken]).toEqual([['nl-nl'], ['en-us']]);
});

test('an id that no address can have leaves nothing to walk', () => {
  expect(sound(lamp, 'The Lamp').usable).toBeUndefined();
});

test('a guide whose part has errors is not shown, though it has none itself', () => {
  const [, toaster] = Object.entries(fixtureArticles);
  const broken = { 'en-us': must(fixtureParts['fuse']?.['en-us']).replace('## Is', 'Is') };
  const parts = partsOf(
    checkParts(filesOf({ ...fixtureParts, fuse: broken }, 'parts'), partOptions),
  );
  const [files] = filesOf(Object.fromEntries([must(toaster)]), 'articles');
  const { checked, usable } = checkUsable(must(files), { ...partOptions, parts });
  expect(checked.diagnostics).toEqual([]);
  expect(usable).toBeUndefined();
});
