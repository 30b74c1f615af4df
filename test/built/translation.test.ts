import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatRecord, parseRecord } from '../../src/author/translation-record.ts';
import { interfaceLocales } from '../../src/library/interface.ts';
import { languageName, languageTag } from '../../src/locale/locale.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { astroBuild } from '../support/astro-build.ts';
import { must } from '../support/must.ts';

const { config, locales: translated } = guideUnderTest();
const steps = Object.keys(config.states);
const own = interfaceLocales().filter((locale) => translated.includes(locale));
const page = (locale: string, path = '') =>
  readFileSync(`dist/${locale}/${article}/${path}index.html`, 'utf8');
const alternates = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)"/gu)].map(([, tag]) => tag);

describe.each(interfaceLocales().filter((locale) => !translated.includes(locale)))(
  'a page in %s, which borrows its text',
  (locale) => {
    const html = page(locale, 'wait/');
    const tag = languageTag(locale);

    test('says so, in an interface of its own, and is not listed as a translation', () => {
      expect(html).toContain(`<html lang="${tag}"`);
      const [, said] = /<p class="translation">([^<]*)<\/p>/u.exec(html) ?? [];
      expect(said?.toLowerCase()).toContain(languageName('en-us', locale).toLowerCase());
      expect(alternates(html)).not.toContain(tag);
      expect(alternates(html)).toHaveLength(own.length + 1);
    });

    test('marks the text with its language, and the interface inside it with the page’s', () => {
      expect(html).toContain('<div class="step-text" lang="en-US" dir="ltr"');
      expect(html).toContain('<a href="../" lang="en-US" dir="ltr" data-to-article');
      expect(html).toContain(`<p class="kind" lang="${tag}"`);
      expect(html).toContain(`<strong lang="${tag}"`);
      expect(html).toContain('<span class="given" lang="en-US" dir="ltr">');
      expect(page(locale, 'since/')).toContain(`<form class="time" lang="${tag}"`);
      expect(page(locale)).toMatch(/rel="external" lang="en-US" dir="ltr"/u);
    });
  },
);

describe.each(own.filter((locale) => locale !== 'en-us'))(
  'the two texts side by side in %s',
  (locale) => {
    const html = page(locale, 'side-by-side/');

    test('pair each block with its counterpart', () => {
      const tag = languageTag(locale);
      const pairs = html.match(/<div class="pair[^"]*">/gu) ?? [];
      const sides = (lang: string) =>
        html.match(new RegExp(`<(?:div|p) lang="${lang}" dir="[a-z]+">(?!</)`, 'gu')) ?? [];
      expect(pairs.length).toBeGreaterThan(steps.length * 3);
      expect(sides(tag)).toHaveLength(pairs.length);
      expect(sides('en-US')).toHaveLength(pairs.length);
      for (const step of steps) expect(html).toContain(`<section id="${step}"`);
    });

    test('are not listed anywhere, and do not link to themselves', () => {
      expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
      expect(html).toContain('data-pagefind-ignore');
      expect(alternates(html)).toEqual([]);
      // The switch of languages leads to all of these pages.
      expect(html.slice(html.indexOf('<main'))).not.toContain('side-by-side/"');
    });

    test('are a link away from the article and from each step', () => {
      expect(page(locale)).toContain('href="side-by-side/"');
      for (const step of steps)
        expect(page(locale, `${step}/`)).toContain(`href="../side-by-side/#${step}"`);
    });
  },
);

describe('where the source moved on', () => {
  const content = '.cache/stale-content';
  const folder = '.cache/stale';
  const stale = (path: string) =>
    readFileSync(`${folder}/nl-nl/${article}/${path}index.html`, 'utf8');
  const sentence = 'De tekst in het Engels is op 1 december 2026 gewijzigd, na deze vertaling.';

  beforeAll(async () => {
    rmSync(content, { recursive: true, force: true });
    cpSync('content', content, { recursive: true });
    const file = `${content}/articles/${article}/translations.yaml`;
    const { source, made } = must(parseRecord(readFileSync(file, 'utf8'), file).value);
    const before = { text: '000000000000', version: '2026-01-02', on: '2026-01-05' };
    const after = { ...must(source['block']), changed: '2026-12-01' };
    const record = {
      source: { ...source, block: after },
      made: { ...made, 'nl-nl': { ...must(made['nl-nl']), block: before } },
    };
    writeFileSync(file, formatRecord(record));
    await astroBuild(folder, {
      CONTENT_DIR: content,
      SITE_LOCALES: 'nl-nl',
      SITE_SEARCH: 'off',
    });
  });

  test('the step says when, since which version, and links to both texts', () => {
    const html = stale('block/');
    expect(html).toContain(`<strong>${sentence} </strong>`);
    expect(html).toContain('href="../side-by-side/#block"');
    expect(html).toContain(
      'Vertaald op 5 januari 2026 uit de tekst in het Engels van 2 januari 2026.',
    );
    expect(stale('find-block/')).not.toContain('na deze vertaling');
  });

  test('the article says so where the step’s text is, and nowhere else', () => {
    const html = stale('');
    expect(html.match(/data-stale="[^"]*"/gu)).toEqual(['data-stale="block"']);
    const [, block] = /<section id="block"[^]*?(<p[^]*?<\/p>)/u.exec(html) ?? [];
    expect(block).toContain(sentence);
    expect(block).toContain('href="side-by-side/#block"');
  });

  test('both texts are side by side, with the same warning at the same step', () => {
    const html = stale('side-by-side/');
    expect(html.match(/data-stale="[^"]*"/gu)).toEqual(['data-stale="block"']);
  });
});
