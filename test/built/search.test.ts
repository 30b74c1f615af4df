import { describe, expect, test } from 'vitest';
import { findAll, findCode } from '../../src/browser/search/find.ts';
import { groupByGuide, readGuides, type Result } from '../../src/browser/search/group.ts';
import { maxSteps } from '../../src/browser/search/show.ts';
import { isOutcome } from '../../src/guide/config.ts';
import { interfaceLocales } from '../../src/library/interface.ts';
import { readSite } from '../../src/library/site.ts';
import { readExcerpt, readWoven } from '../../src/search/excerpt.ts';
import { wordsOf } from '../../src/search/query.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { openIndex } from '../support/search.ts';
import { must } from '../support/must.ts';
import { guideOf, readContent } from '../support/article-fixtures.ts';

const { config, locales } = guideUnderTest();
const { synonyms } = readSite();
const own = interfaceLocales().filter((locale) => locales.includes(locale));
const { words } = guideOf(readContent(article, own));

/**
 * Queries by readers who mean the license, in the words of their language, and not equal to a
 * title.
 */
const sentences: Readonly<Record<string, string>> = {
  'en-us': 'Anna cannot get into Yammer',
  'nl-nl': 'Anna komt niet in Yammer',
  'de-de': 'Anna kommt nicht in Yammer hinein',
};

describe.each(own)('in %s', async (locale) => {
  const pagefind = await openIndex('dist', locale);
  const guides = await readGuides(pagefind);
  const pages = new Map<string, string>();
  for (const hit of (await pagefind.search(null)).results)
    pages.set(hit.id, (await hit.data()).url.replace(/^.*\/dist\//u, '/'));
  const { title, steps } = must(words[locale]);
  const address = (step?: string) => `/${locale}/${article}/${step ? `${step}/` : ''}`;
  const outcomes = Object.entries(config.states).flatMap(([step, state]) =>
    isOutcome(state) ? [{ step, code: state.meta.code }] : [],
  );

  /** What is listed for a query, in the way that `site-search` runs it. */
  async function find(query: string): Promise<Result[]> {
    const codes = await findCode(pagefind, query);
    if (codes.length > 0) return codes.map((hit) => ({ hit, steps: [] }));
    return groupByGuide(await findAll(pagefind, { query, locale, synonyms }), guides);
  }

  /** The addresses of each result, followed by its steps. */
  async function addresses(query: string): Promise<string[][]> {
    return (await find(query)).map(({ hit, steps: below }) =>
      [hit, ...below].map(({ id }) => must(pages.get(id))),
    );
  }

  test('the guide is found by its title', async () => {
    const [first = []] = await addresses(title);
    expect(first[0]).toBe(address());
    const [result] = await find(title);
    expect((await must(result).hit.data()).filters).toEqual({ kind: ['guide'], guide: [article] });
  });

  test('each outcome is found by its code, alone, with or without its zeros', async () => {
    for (const { step, code } of outcomes)
      for (const query of [code, code.toLowerCase(), code.replace(/-0+(?=\d)/gu, '-')])
        expect(await addresses(query)).toEqual([[address(step)]]);
  });

  test('each step is found by its title, under its guide, among the steps shown', async () => {
    for (const [step, asked] of Object.entries(steps)) {
      // Another guide may ask the same.
      const found = await addresses(asked.title);
      const [, ...below] = must(found.find(([guide]) => guide === address()));
      expect(below.slice(0, maxSteps), step).toContain(address(step));
    }
  });

  test('each step is found by each word of its title', async () => {
    const titles = Object.entries(steps).map(([step, { title }]) => ({ step, title }));
    const asked = Map.groupBy(
      titles.flatMap(({ step, title }) => wordsOf(title, locale).map((word) => ({ step, word }))),
      ({ word }) => word,
    );
    for (const [query, those] of asked) {
      const hits = await findAll(pagefind, { query, locale, synonyms: [] });
      const found = new Set(hits.map(({ id }) => pages.get(id)));
      for (const { step } of those) expect(found, query).toContain(address(step));
    }
  });

  test.each(['Yammer', 'Viva Engage'])(
    '%s finds the guide, and below it questions before any outcome',
    async (name) => {
      const [[guide, first = ''] = [], ...others] = await addresses(name);
      expect(guide).toBe(address());
      expect(others).toEqual([]);
      expect(outcomes.map(({ step }) => address(step))).not.toContain(first);
    },
  );

  test('a product is found under all its names', async () => {
    const old = (await addresses('Yammer')).flat();
    expect(old.toSorted()).toEqual((await addresses('Viva Engage')).flat().toSorted());
    expect(old.length).toBeGreaterThan(10);
    const sorted = async (name: string) => (await addresses(name)).flat().toSorted();
    expect(await sorted('O365')).toEqual(await sorted('Microsoft 365'));
  });

  test('an outcome is found by its title and by codes of errors, not by what it advises', async () => {
    expect((await addresses('AADSTS7000112')).flat()).toContain(address('turn-sign-in-on'));
    const [[guide, ...below] = []] = await addresses('Set-MgUserLicense');
    expect(guide).toBe(address());
    // A question whose commands begin alike may be found.
    for (const { step } of outcomes) expect(below).not.toContain(address(step));
  });

  test('no excerpt contains commands', async () => {
    for (const query of ['Set-MgUserLicense', 'LicenseAssignmentStates', title]) {
      const [result] = await find(query);
      const { excerpt } = await must(result).hit.data();
      const text = readExcerpt(excerpt)
        .map((part) => part.text)
        .join('');
      expect(text).not.toMatch(/Mg(?:User|Service)|LicenseAssignmentStates/u);
    }
  });

  test('a guide says what it is about, and a step what it is called', async () => {
    const [result] = await find(title);
    const { meta } = await must(result).hit.data();
    expect(readWoven(meta['title'] ?? '')).toBe(title);
    expect(readWoven(meta['lead'] ?? '')).not.toBe('');
    const [outcome] = await find('YAM-LIC-04');
    const found = await must(outcome).hit.data();
    expect(found.filters).toEqual({ kind: ['outcome'], guide: [article] });
    expect(readWoven(found.meta['title'] ?? '')).toBe(steps['switch-plan-on']?.title);
    expect(found.meta).toMatchObject({ code: 'YAM-LIC-04', key: 'yamlic0004' });
  });

  const sentence = sentences[locale];
  if (sentence)
    test('a sentence finds the guide', async () => {
      const [first = []] = await addresses(sentence);
      expect(first[0]).toBe(address());
    });
});
