import { expect, it, test } from 'vitest';
import type { CheckedArticle } from '../../../src/author/check.ts';
import { handOversOf, sharedQuestions } from '../../../src/author/parts/hand-overs.ts';
import { readFixture } from '../../support/article-fixtures.ts';
import { must } from '../../support/must.ts';
import { compose, fixtureArticles, fixtureParts } from '../../support/part-fixtures.ts';

function sharing({ config, shown }: CheckedArticle) {
  return { config: must(config), origins: must(shown['en-us']).origins };
}

const [kettle, toaster] = compose().articles.map(sharing);

test('a hand-over is an outcome that names another guide', () => {
  expect(handOversOf(must(toaster).config)).toEqual([{ step: 'have-tea', guide: 'kettle' }]);
  expect(must(toaster).config.states['have-tea']).toMatchObject({
    meta: { kind: 'guide', code: 'TST-02', guide: 'kettle' },
  });
});

it('takes along the answers to questions of the same part about the same product', () => {
  // The other use is about another product, and the fuse of which of them is lit is unclear.
  expect([...sharedQuestions(must(toaster), must(kettle))]).toEqual([['plugged-in', 'plugged-in']]);
  expect([...sharedQuestions(must(kettle), must(toaster))]).toEqual([['plugged-in', 'plugged-in']]);
});

it('takes along nothing about another product', () => {
  const other = { ...fixtureArticles, kettle: about('office') };
  const [own, from] = compose(other).articles.map(sharing);
  expect([...sharedQuestions(must(from), must(own))]).toEqual([['grill-plugged-in', 'plugged-in']]);
});

function about(product: string) {
  const texts = readFixture('kettle');
  return { ...texts, 'en-us': must(texts['en-us']).replace('"engage"', `"${product}"`) };
}

test.each([
  ['guide="kettle"', 'guide="kettel"', 'GP157 There is no guide “kettel” to go on in'],
  ['guide="kettle"', 'guide="kettle" step="fil"', 'GP157 The guide “kettle” has no step “fil”'],
  ['guide="kettle" ', '', 'GP157 The outcome “have-tea” does not say which guide to go on in'],
  ['kind="guide"', 'kind="fix"', 'GP157 The outcome “have-tea” names a guide, and does not lead'],
])('%s instead of %s is reported', (right, wrong, said) => {
  const texts = { 'en-us': must(readFixture('toaster')['en-us']).replace(right, wrong) };
  const { complaints } = compose({ ...fixtureArticles, toaster: texts }, fixtureParts);
  const own = complaints.filter((line) => line.includes(' GP15'));
  expect(own).toHaveLength(1);
  expect(own[0]).toContain(`articles/toaster/en-us.mdx:27:1 ${said}`);
});

test('two guides may lead to each other', () => {
  const texts = readFixture('kettle');
  const outcome = '<Outcome id="fill" kind="fix" code="KTL-01" source="boiling">';
  const back = '<Outcome id="fill" kind="guide" guide="toaster" step="bread" code="KTL-01">';
  const changed = { ...texts, 'en-us': must(texts['en-us']).replace(outcome, back) };
  const { articles, complaints } = compose({ ...fixtureArticles, kettle: changed });
  expect(complaints.filter((line) => line.includes(' GP15'))).toEqual([]);
  expect(articles.every(({ config }) => config)).toBe(true);
});
