import { existsSync, globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isOutcome } from '../../src/guide/config.ts';
import { articleIds } from '../../src/library/articles.ts';
import { interfaceLocales } from '../../src/library/interface.ts';
import { article, guideUnderTest, walkedLocales } from '../support/guides.ts';
import { must } from '../support/must.ts';
import { servedSize } from '../support/served-size.ts';

const { config, locales } = guideUnderTest();
const pages = globSync('dist/**/*.html').sort();
const localeOf = (file: string) => file.split('/')[1] ?? '';
/**
 * Every page in the locales where every path is walked, in both writing directions, and in a script
 * without spaces; the templates are the same elsewhere, so one page of each kind is enough.
 */
const wholeLocales = new Set([...walkedLocales, 'ar-sa', 'ja-jp']);
const kinds = [
  'index.html',
  `${article}/index.html`,
  `${article}/since/index.html`,
  `${article}/wait/index.html`,
];
const checkedPages = pages.filter((file) => {
  const locale = localeOf(file);
  return (
    wholeLocales.has(locale) ||
    kinds.some((kind) => file === `dist/${locale}/${kind}`) ||
    locale.endsWith('.html')
  );
});
const isWholeArticle = (file: string) => file.endsWith(`/${article}/index.html`);
/** The text and the drawing of a whole guide, which may grow with its steps. */
const wholeGuides = articleIds().flatMap((id) => [
  `/${id}/index.html`,
  `/${id}/diagram/index.html`,
]);
const isWholeGuide = (file: string) => wholeGuides.some((end) => file.endsWith(end));
/** The pages with two texts are for comparison, and never the first thing someone loads. */
const lightPages = checkedPages.filter(
  (file) => !file.includes('side-by-side') && !isWholeGuide(file),
);
const read = (file: string) => readFileSync(file, 'utf8');
const zipped = (file: string) => gzipSync(read(file), { level: 9 }).length;
/**
 * The files that a page needs before it can be read: its styles, except those for print, and its
 * icon.
 */
function firstFiles(html: string): string[] {
  const links = [
    ...html.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"(?! media="print")/gu),
  ];
  return links.map(([, href]) => `dist${href ?? ''}`);
}

function scripts(html: string): string[] {
  return [...html.matchAll(/<script[^>]* src="([^"]+)"/gu)].map(([, src]) => `dist${src ?? ''}`);
}

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(locales.length * Object.keys(config.states).length);
});

test.each(lightPages)('%s fits in one round trip: 14 kB with its styles and icon', (file) => {
  const texts = [file, ...firstFiles(read(file))].map(read);
  expect(servedSize(texts, 14_000)).toBeLessThanOrEqual(14_000);
});

test.each(checkedPages.filter(isWholeArticle))(
  '%s, which contains every step, shows the first in one round trip, and costs at most 500 bytes per step',
  (file) => {
    const html = read(file);
    const [, second = ''] = Object.keys(config.states);
    const first = html.slice(0, html.indexOf(`<section id="${second}"`));
    expect(first).toContain(`<section id="${config.initial}"`);
    const styles = firstFiles(html).map(read);
    expect(servedSize([first, ...styles], 14_000)).toBeLessThanOrEqual(14_000);
    const limit = 500 * Object.keys(config.states).length;
    expect(servedSize([html, ...styles], limit)).toBeLessThanOrEqual(limit);
  },
);

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // The build writes what HTML allows and a formatter would not: no rules on quotes, no closing
  // slash.
  rules: { 'no-inline-style': 'error', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
});

test.each(checkedPages)('%s is valid HTML', async (file) => {
  const { results } = await validator.validateString(read(file));
  const messages = results.flatMap((result) => result.messages);
  expect(messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`)).toEqual([]);
});

test.each(checkedPages)(
  '%s has no inline script, style or handler, and states its policy',
  (file) => {
    const html = read(file);
    expect(html).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    // A data block (JSON-LD) is not a script: browsers never run it, and the policy does not apply.
    const code = html.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/gu, '');
    expect(code).not.toMatch(/<script(?![^>]* src=)[^>]*>|<style|\sstyle=|\son\w+=/u);
  },
);

describe.each(locales)('in %s', (locale) => {
  test('the article page has no script but the one in every page’s header, which takes at most 1 kB', () => {
    const [head = '', ...others] = scripts(read(`dist/${locale}/${article}/index.html`));
    expect(others).toEqual([]);
    expect(zipped(head)).toBeLessThanOrEqual(1_000);
  });

  test('a step’s script is deferred and takes at most 20 kB', () => {
    const html = read(`dist/${locale}/${article}/${config.initial}/index.html`);
    const [head] = scripts(read(`dist/${locale}/${article}/index.html`));
    const [first = '', ...others] = scripts(html).filter((script) => script !== head);
    expect(others).toEqual([]);
    expect(html).toContain('<script type="module"');
    expect(zipped(first)).toBeLessThanOrEqual(20_000);
  });

  test('every link inside the site leads to a page or a section that exists', () => {
    const broken = pages
      .filter((file) => file.startsWith(`dist/${locale}/`))
      .flatMap((file) => brokenLinks(file));
    expect(broken).toEqual([]);
  });

  test('each step names itself, its kind and its code', () => {
    for (const [step, state] of Object.entries(config.states)) {
      const html = read(`dist/${locale}/${article}/${step}/index.html`);
      expect(html).toContain(`data-step="${step}"`);
      if (isOutcome(state)) expect(html).toContain(`data-outcome-code="${state.meta.code}"`);
      expect(html.match(/<h1/gu)).toHaveLength(1);
    }
  });

  test('pages made from an original that must not be indexed say so', () => {
    expect(read(`dist/${locale}/${article}/index.html`)).toContain(
      '<meta name="robots" content="noindex, nofollow">',
    );
  });
});

test('the machine is plain data that any language can read', () => {
  expect(JSON.parse(read(`dist/${article}.machine.json`))).toEqual(config);
});

test.each(interfaceLocales())(
  'a step and its “send this” panel in %s read the guide’s text from one file that is cached',
  (locale) => {
    const html = read(`dist/${locale}/${article}/block/index.html`);
    const [machine, words] = ['machine', 'words'].map((kind) => {
      const [, path] = new RegExp(`data-${kind}="/(_assets/[^"]+)"`, 'u').exec(html) ?? [];
      return must(path, `data-${kind}`);
    });
    expect(JSON.parse(read(`dist/${must(machine)}`))).toEqual(config);
    const { steps } = wordsSchema.parse(JSON.parse(read(`dist/${must(words)}`)));
    expect(Object.keys(steps).sort()).toEqual(Object.keys(config.states).sort());
    const send: unknown = JSON.parse(read(`dist/${locale}/${article}/send.json`));
    expect(send).toMatchObject({ words });
  },
);

const wordsSchema = z.object({ steps: z.record(z.string(), z.unknown()) });

function brokenLinks(file: string): string[] {
  const html = read(file);
  const here = new URL(
    file.replace(/^dist/u, '').replace(/index\.html$/u, ''),
    'https://site.test',
  );
  return [...html.matchAll(/<a\b[^>]* href="([^"]+)"/gu)].flatMap(([, href = '']) => {
    const url = new URL(href, here);
    if (url.origin !== here.origin) return [];
    const target = `dist${url.pathname.replace(/\/$/u, '/index.html')}`;
    const found =
      (pages.includes(target) || (!target.endsWith('.html') && existsSync(target))) &&
      (!url.hash || read(target).includes(`id="${url.hash.slice(1)}"`));
    return found ? [] : [`${file} → ${href}`];
  });
}

test('a link leads to the same outcome code in every language', () => {
  const codes = (locale: string) =>
    Object.keys(config.states).map((step) => {
      const html = read(`dist/${locale}/${article}/${step}/index.html`);
      return `${step} ${/data-outcome-code="([^"]*)"/u.exec(html)?.[1] ?? ''}`;
    });
  for (const locale of locales) expect(codes(locale)).toEqual(codes('en-us'));
});
