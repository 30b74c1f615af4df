import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { storedInBrowser } from '../../src/components/page/stored.ts';
import { parsePage } from '../../src/library/page-file.ts';
import { checkPages, type PageFiles } from '../../src/library/check-pages.ts';
import { pageLinks, sitePages, translationsOf } from '../../src/library/site-pages.ts';
import { must } from '../support/must.ts';

const front = '---\ntitle: About\ndescription: Who we are.\ntranslation: source\n---\n\n';
const codes = (text: string) =>
  parsePage(front + text, 'a.mdx').diagnostics.map(({ code, line }) => `${line} ${code}`);

describe('a page’s text', () => {
  test('may use what it imports, what it declares, our components and HTML', () => {
    const text =
      'import Chart from "./Chart.astro";\n\nexport const Sum = () => 1 + 1;\n\n<Chart />\n<Sum />\n<IfSignIn><b>Yes</b></IfSignIn>\n';
    expect(codes(text)).toEqual([]);
  });

  test('is reported where it uses anything else, or cannot be parsed', () => {
    expect(codes('Words.\n\n<Chart />')).toEqual(['9 GP743']);
    expect(codes('Words.\n\n<Chart.Bar />')).toEqual(['9 GP743']);
    expect(codes('Words, {and more.')).toEqual(['7 GP740']);
    expect(parsePage('Words.', 'a.mdx').diagnostics).toHaveLength(1);
  });
});

describe('a page’s folder', () => {
  const page: PageFiles = {
    ...{ id: 'about', folder: 'pages/about', others: [] },
    texts: { 'en-us': { file: 'pages/about/en-us.mdx', text: front } },
  };
  const site = { articles: ['no-sound'], defaultLocale: 'en-us', interfaces: ['en-us'] };
  const found = (change: Partial<PageFiles>) =>
    checkPages([{ ...page, ...change }], site).map(({ code }) => code);

  test.each(['About', 'a b', 'kb', 'no-sound', ''])('must not be called “%s”', (id) => {
    expect(found({ id })).toEqual(['GP742']);
  });

  test('is reported for files that are never shown, and languages that the site lacks', () => {
    expect(found({})).toEqual([]);
    expect(found({ others: ['nl_NL.mdx', 'photo.png'] })).toEqual(['GP208']);
    const dutch = { 'nl-nl': { file: 'pages/about/nl-nl.mdx', text: front } };
    expect(found({ texts: { ...page.texts, ...dutch } })).toEqual(['GP209']);
  });

  test('without any text names the folder', () => {
    const [first] = checkPages([{ ...page, texts: {} }], site);
    expect(first).toMatchObject({ code: 'GP741', file: 'pages/about' });
  });
});

describe('the site’s own pages', () => {
  test('are linked in the reader’s language, or in the default one', () => {
    expect(pageLinks('nl-nl', ['privacy'])).toEqual([
      { path: 'nl-nl/privacy/', title: 'Privacy', textLocale: 'nl-nl' },
    ]);
    expect(pageLinks('fi-fi', ['privacy'])).toMatchObject([
      { path: 'fi-fi/privacy/', textLocale: 'en-us' },
    ]);
    expect(pageLinks('nl-nl', ['missing'])).toEqual([]);
  });

  test('name the pages that show another language’s text', () => {
    const all = translationsOf(must(sitePages().find(({ id }) => id === 'privacy')));
    const inLocale = (wanted: string) => all.find(({ locale }) => locale === wanted);
    expect(inLocale('de-de')).toMatchObject({ translated: true });
    expect(inLocale('fi-fi')).toMatchObject({ translated: false, borrowsFrom: 'en-us' });
  });

  test('list everything that the code stores in the browser, and nothing else', () => {
    const code = globSync('src/{browser,graph}/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const keys = code.flatMap((text) =>
      [...text.matchAll(/['`](guidepost[.:][\w:.-]*)/gu)].map(([, key = '']) => key),
    );
    for (const key of keys)
      expect(storedInBrowser.filter((entry) => entry.keys.test(key)).length, key).toBe(1);
    for (const { name, keys: own } of storedInBrowser)
      expect(
        keys.some((key) => own.test(key)),
        name,
      ).toBe(true);
  });
});
