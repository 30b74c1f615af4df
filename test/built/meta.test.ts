import {
  cpSync,
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckedArticle } from '../../src/author/check.ts';
import { readArticles } from '../../src/library/articles.ts';
import { interfaceLocales } from '../../src/library/interface.ts';
import { astroBuild } from '../support/astro-build.ts';
import { article, guideUnderTest } from '../support/guides.ts';

const { config, locales: translated } = guideUnderTest();
const locales = interfaceLocales();
/** Those that have the article in their own language. */
const own = locales.filter((locale) => translated.includes(locale));
const guides = readArticles(Date.now());
const read = (file: string) => readFileSync(file, 'utf8');

function stepsIn({ config: guide }: CheckedArticle): number {
  return Object.keys(guide?.states ?? {}).length;
}

describe('a site that does not know its own address', () => {
  test('has no sitemap and no feed, and names none', () => {
    expect(globSync('dist/**/*.xml')).toEqual([]);
    expect(read('dist/robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect(read('dist/en-us/index.html')).not.toContain('rss+xml');
  });

  test('lists its articles for language models, each where it is', () => {
    const hrefs = [...read('dist/llms.txt').matchAll(/\]\(([^)]+)\)/gu)].map(([, href]) => href);
    const texts = guides.flatMap(({ id, documents }) =>
      Object.keys(documents).map((locale) => `/${locale}/${id}/index.md`),
    );
    expect(hrefs.toSorted()).toEqual(texts.toSorted());
    for (const href of hrefs) expect(existsSync(`dist${href ?? ''}`)).toBe(true);
  });
});

describe.each(own)('the Markdown in %s', (locale) => {
  const folder = `dist/${locale}/${article}`;
  const text = read(`${folder}/index.md`);

  test('is named by the article’s page', () => {
    expect(read(`${folder}/index.html`)).toContain(
      `<link rel="alternate" type="text/markdown" href="/${locale}/${article}/index.md">`,
    );
  });

  test('has a section for each step, and links that lead to steps', () => {
    const links = [...text.matchAll(/\]\(([a-z][a-z-]*)\/\)/gu)].map(([, step]) => step ?? '');
    expect(links.length).toBeGreaterThan(Object.keys(config.states).length);
    for (const step of links) expect(existsSync(`${folder}/${step}/index.html`), step).toBe(true);
    expect(text.match(/^## /gmu)?.length).toBeGreaterThanOrEqual(Object.keys(config.states).length);
  });

  test('gives each outcome its code, and contains no elements', () => {
    // A colon in the style of the language, and isolation of the code in right-to-left text.
    expect(text).toMatch(/(?:: \u2068?|：)YAM-LIC-04\u2069?\n/u);
    expect(text.replaceAll(/```[^]*?```/gu, '')).not.toMatch(/<\/?[A-Za-z]|\{\/\*/u);
  });
});

test('pages that search engines may not list have no description for them', () => {
  const pages = globSync('dist/**/*.html').map((file) => read(file));
  const hidden = pages.filter((page) => page.includes('content="noindex'));
  expect(hidden.length).toBeGreaterThan(locales.length);
  expect(hidden.filter((page) => page.includes('ld+json'))).toEqual([]);
});

describe('a site that knows its own address and may be listed', () => {
  const folder = '.cache/addressed';
  const content = '.cache/listed-content';
  // The source, two translations, and a language whose readers are shown the source.
  const built = ['ar-sa', 'en-us', 'fi-fi', 'nl-nl'];
  const builtOwn = built.filter((locale) => own.includes(locale));

  beforeAll(async () => {
    rmSync(content, { recursive: true, force: true });
    cpSync('content', content, { recursive: true });
    const settings = read('content/site.yaml').replace('index: []', `index: [${article}]`);
    writeFileSync(`${content}/site.yaml`, settings);
    await astroBuild(folder, {
      CONTENT_DIR: content,
      SITE_URL: 'https://help.example',
      BASE_PATH: '/kb/',
      SITE_LOCALES: built.join(','),
    });
  });

  test('lists its start pages, articles, steps and own pages, and each of them exists', () => {
    const listed = [...read(`${folder}/sitemap.xml`).matchAll(/<loc>([^<]+)/gu)];
    const paths = listed.map(([, address = '']) => address.replace('https://help.example/kb/', ''));
    expect(paths).toHaveLength(
      locales.length +
        guides
          .map((guide) => Object.keys(guide.documents).length * (1 + stepsIn(guide)))
          .reduce((sum, count) => sum + count, 0) +
        readdirSync('content/pages/privacy').length,
    );
    // Other machines may build the other languages; the sitemap is that of the whole site.
    for (const path of paths.filter((path) => built.includes(path.split('/')[0] ?? '')))
      expect(existsSync(`${folder}/${path}index.html`), path).toBe(true);
    expect(read(`${folder}/robots.txt`)).toContain(
      'Sitemap: https://help.example/kb/sitemap.xml\n',
    );
  });

  test('names one address for a page that shows another language’s text', () => {
    const canonical = '<link rel="canonical" href="https://help.example/kb/';
    expect(read(`${folder}/nl-nl/privacy/index.html`)).toContain(`${canonical}nl-nl/privacy/">`);
    expect(read(`${folder}/fi-fi/privacy/index.html`)).toContain(`${canonical}en-us/privacy/">`);
  });

  test('describes its articles and fixes for machines, as data that cannot run', () => {
    const data = (path: string): unknown => {
      const html = read(`${folder}/en-us/${article}/${path}index.html`);
      return JSON.parse(/<script type="application\/ld\+json">([^<]*)</u.exec(html)?.[1] ?? 'null');
    };
    expect(data('')).toMatchObject({
      '@type': 'TechArticle',
      url: `https://help.example/kb/en-us/${article}/`,
    });
    expect(data('switch-plan-on/')).toMatchObject({ '@type': 'HowTo' });
    expect(data('what/')).toBeNull();
  });

  test.each(builtOwn)('has a feed in %s, which its start page names', (locale) => {
    expect(read(`${folder}/${locale}/feed.xml`)).toContain(
      `<link>https://help.example/kb/${locale}/${article}/</link>`,
    );
    expect(read(`${folder}/${locale}/index.html`)).toContain(`href="/kb/${locale}/feed.xml"`);
  });

  test('gives language models full addresses', () => {
    expect(read(`${folder}/llms.txt`)).toContain(
      `(https://help.example/kb/en-us/${article}/index.md)`,
    );
  });
});
