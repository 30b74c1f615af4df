import { describe, expect, test } from 'vitest';
import { interfaceLocales } from '../../src/library/interface.ts';
import { allReadings } from '../../src/library/reading.ts';
import { mayBeListed } from '../../src/library/robots.ts';
import { addressesOf } from '../../src/meta/address.ts';
import { listedPages } from '../../src/meta/listed-pages.ts';
import { formatSitemap } from '../../src/meta/sitemap.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { must } from '../support/must.ts';

const addressOf = addressesOf(new URL('https://help.example'), '/kb');
const { config } = guideUnderTest();
const locales = interfaceLocales();

describe('a sitemap', () => {
  test('lists each page in each language, with the others', () => {
    const paths = { 'en-us': 'en-us/a/', 'pt-br': 'pt-br/a/' };
    const map = formatSitemap([{ paths, changed: '2026-11-22' }], addressOf, 'en-us');
    const alternates = [
      '<xhtml:link rel="alternate" hreflang="en-US" href="https://help.example/kb/en-us/a/"/>',
      '<xhtml:link rel="alternate" hreflang="pt-BR" href="https://help.example/kb/pt-br/a/"/>',
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://help.example/kb/en-us/a/"/>',
    ].join('');
    for (const path of Object.values(paths))
      expect(map).toContain(
        `<url><loc>https://help.example/kb/${path}</loc><lastmod>2026-11-22</lastmod>${alternates}</url>`,
      );
  });

  test('lists no alternatives for a page that has one language', () => {
    const map = formatSitemap([{ paths: { 'nl-nl': 'nl-nl/a/' } }], addressOf, 'en-us');
    expect(map).toContain('<url><loc>https://help.example/kb/nl-nl/a/</loc></url>');
  });

  test('names no default language if the page does not have it', () => {
    const paths = { 'nl-nl': 'nl-nl/', 'de-de': 'de-de/' };
    expect(formatSitemap([{ paths }], addressOf, 'en-us')).not.toContain('x-default');
  });
});

describe('the pages to list', () => {
  const readings = allReadings().filter((reading) => reading.article === article);
  const paths = (pages: ReturnType<typeof listedPages>) =>
    pages.flatMap((page) => Object.values(page.paths));

  test('leave out what the original keeps out of search engines', () => {
    const pages = listedPages(locales, readings, (reading) => mayBeListed(reading, []));
    expect(paths(pages)).toEqual(locales.map((locale) => `${locale}/`));
  });

  test('include the article and its steps once the site lists it', () => {
    const pages = listedPages(locales, readings, (reading) => mayBeListed(reading, [article]));
    expect(pages).toHaveLength(2 + Object.keys(config.states).length);
    expect(paths(pages)).toContain(`nl-nl/${article}/wait/`);
  });

  test('leave out pages whose text is borrowed, and no other language lists them', () => {
    const borrowed = readings.map((reading) =>
      reading.locale === 'nl-nl' ? { ...reading, textLocale: 'en-us' } : reading,
    );
    const pages = listedPages(locales, borrowed, (reading) => mayBeListed(reading, [article]));
    const [, listed] = pages;
    expect(listed?.paths['en-us']).toBe(`en-us/${article}/`);
    expect(listed?.paths['nl-nl']).toBeUndefined();
  });

  test('include an article whose original asks to be listed', () => {
    const own = readings.filter(({ locale, textLocale }) => locale === textLocale);
    const asked = own.map((reading) => {
      const original = must(reading.source.original);
      const source = { ...reading.source, original: { ...original, robots: 'INDEX, FOLLOW' } };
      const frontMatter = { ...reading.document.frontMatter, original: source.original };
      return { ...reading, source, document: { ...reading.document, frontMatter } };
    });
    expect(asked.every((reading) => mayBeListed(reading, []))).toBe(true);
    expect(own.some((reading) => mayBeListed(reading, []))).toBe(false);
  });
});
