import { describe, expect, test } from 'vitest';
import { findAll } from '../../src/browser/search/find.ts';
import { isOutcome } from '../../src/guide/config.ts';
import { readSite } from '../../src/library/site.ts';
import { languageTag } from '../../src/locale/locale.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { openIndex } from '../support/search.ts';
import { readContent, guideOf } from '../support/written.ts';

const { config, locales } = guideUnderTest();
const { words } = guideOf(readContent(article));

describe.each(locales)('in %s', async (locale) => {
  const pagefind = await openIndex('dist', languageTag(locale));
  const address = (step?: string) => `/${locale}/${article}/${step ? `${step}/` : ''}`;

  /** The pages found for a query, the best first, as `site-search` asks for them. */
  async function find(query: string) {
    const hits = await findAll(pagefind, query, readSite().synonyms);
    return Promise.all(hits.map((hit) => hit.data()));
  }
  const addresses = async (query: string) =>
    (await find(query)).map(({ url }) => url.replace(/^.*\/dist\//u, '/'));

  test('the guide is found by its title, and comes first', async () => {
    const [first] = await find(words[locale]?.title ?? '');
    expect(first?.url).toContain(address());
    expect(first?.filters['kind']).toEqual(['guide']);
  });

  test('each outcome is found by its code, alone', async () => {
    for (const [step, state] of Object.entries(config.states)) {
      if (!isOutcome(state)) continue;
      expect(await addresses(state.meta.code)).toEqual([address(step)]);
      expect(await addresses(state.meta.code.toLowerCase())).toEqual([address(step)]);
    }
  });

  test('each step is found by its title, among the first three', async () => {
    for (const [step, { title }] of Object.entries(words[locale]?.steps ?? {}))
      expect((await addresses(title)).slice(0, 3), title).toContain(address(step));
  });

  test('a code from an error message leads to its outcome first', async () => {
    expect((await addresses('AADSTS7000112'))[0]).toBe(address('turn-sign-in-on'));
  });

  test('a product is found under both its names', async () => {
    const old = await addresses('Yammer');
    expect(old.toSorted()).toEqual((await addresses('Viva Engage')).toSorted());
    expect(old.length).toBeGreaterThan(20);
  });

  test('a step names its guide and its code', async () => {
    const [found] = await find('YAM-LIC-04');
    expect(found?.filters).toEqual({ kind: ['step'], guide: [words[locale]?.title] });
    expect(found?.meta).toEqual({
      code: 'YAM-LIC-04',
      title: words[locale]?.steps['switch-plan-on']?.title,
    });
  });

  test('an excerpt holds words of the text, and none of what stands around it', async () => {
    const [found] = await find('YAM-LIC-01');
    expect(found?.excerpt).not.toContain('YAM-LIC');
  });
});
