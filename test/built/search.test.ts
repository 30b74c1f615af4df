import { describe, expect, test } from 'vitest';
import { findAll } from '../../src/browser/search/find.ts';
import { isOutcome } from '../../src/guide/config.ts';
import { interfaceLocales } from '../../src/library/interface.ts';
import { readSite } from '../../src/library/site.ts';
import { languageTag } from '../../src/locale/locale.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { openIndex } from '../support/search.ts';
import { must } from '../support/must.ts';
import { guideOf, readContent } from '../support/written.ts';

const { config, locales } = guideUnderTest();
const { synonyms } = readSite();
const own = interfaceLocales().filter((locale) => locales.includes(locale));
const { words } = guideOf(readContent(article, own));

describe.each(own)('in %s', async (locale) => {
  const pagefind = await openIndex('dist', languageTag(locale));
  const { title, steps } = must(words[locale]);
  const address = (step?: string) => `/${locale}/${article}/${step ? `${step}/` : ''}`;

  /** The pages found for a query, the best first, as `site-search` asks for them. */
  async function find(query: string) {
    const hits = await findAll(pagefind, { query, locale, synonyms });
    return Promise.all(hits.map((hit) => hit.data()));
  }
  const addresses = async (query: string) =>
    (await find(query)).map(({ url }) => url.replace(/^.*\/dist\//u, '/'));

  test('the guide is found by its title, and comes first', async () => {
    const [first] = await find(title);
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
    for (const [step, asked] of Object.entries(steps))
      expect((await addresses(asked.title)).slice(0, 3), step).toContain(address(step));
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
    expect(found?.filters).toEqual({ kind: ['step'], guide: [title] });
    expect(found?.meta).toEqual({
      code: 'YAM-LIC-04',
      key: 'YAMLIC04',
      title: steps['switch-plan-on']?.title,
    });
  });

  test('an excerpt holds words of the text, and none of what stands around it', async () => {
    const [found] = await find('YAM-LIC-01');
    expect(found?.excerpt).not.toContain('YAM-LIC');
  });
});
