import { expect, test } from 'vitest';
import { slot } from '../../../src/corpus/write/slots.ts';
import { templateFrom, type SlotValues } from '../../../src/corpus/write/template.ts';

const link = (locale: string) =>
  `<link rel="alternate" hreflang="${locale}" href="/${locale}/kb/${slot('path')}">`;
const item = (locale: string, current = '') =>
  `<li><a href="/${locale}/kb/${slot('path')}" hreflang="${locale}"${current} data-locale="${locale}">${locale}</a></li>`;
const html = [
  `<title>${slot('title')}</title><meta name="description" content="${slot('description')}">`,
  `<meta name="robots" content="${slot('robots')}">`,
  `<meta http-equiv="refresh" content="0; url=${slot('moved')}">`,
  `<link rel="canonical" href="/nl-nl/kb/${slot('path')}">`,
  link('nl-NL') + link('de-DE') + link('x-default'),
  `<div class="languages"><button>NL</button><div popover><ul>${item('nl-NL', ' aria-current="true"')}${item('de-DE')}</ul></div></div>`,
  slot('main'),
].join('');

const filling: SlotValues = {
  title: 'A & "B" <c>',
  description: 'D',
  robots: 'noindex',
  locale: 'nl-nl',
  path: 'a/',
  canonical: { locale: 'nl-nl', path: 'a/' },
  locales: new Set(['nl-nl', 'de-de']),
  borrowers: new Set(),
  main: '<main>$& ~~title~~</main>',
};
const page = (changes: Partial<SlotValues> = {}) =>
  templateFrom(html, 'de-de')({ ...filling, ...changes });

test('fills in every slot, text escaped and the main part as it is', () => {
  expect(page()).toContain('<title>A &amp; &quot;B&quot; &lt;c&gt;</title>');
  expect(page()).toContain('<a href="/de-DE/kb/a/"');
  expect(page()).toContain('</div><main>$& ~~title~~</main>');
});

test('lists only the locales that have the page', () => {
  const two = page();
  const three = page({ locales: new Set(['nl-nl', 'fr-fr']) });
  expect(two.match(/hreflang="[^"]*"/gu)).toHaveLength(5);
  expect(three).not.toContain('de-DE');
  expect(three).not.toContain('x-default');
});

test('has no language switch if there is nothing to switch to', () => {
  expect(page({ locales: new Set(['nl-nl']) })).not.toMatch(/hreflang|button/u);
});

test('says nothing to search engines if the original said nothing', () => {
  expect(page({ robots: undefined })).not.toContain('robots');
});

test('a copy names its original as the canonical page, and itself elsewhere', () => {
  const copy = page({ canonical: { locale: 'nl-nl', path: 'first/' } });
  expect(copy).toContain('<link rel="canonical" href="/nl-nl/kb/first/">');
  expect(copy).toContain('hreflang="nl-NL" href="/nl-NL/kb/a/"');
});

test('a page with text from another locale stands in for the page there, and can be exchanged for it', () => {
  const borrowed = page({
    canonical: { locale: 'de-de', path: 'a/' },
    locales: new Set(['de-de']),
  });
  expect(borrowed).toContain('<link rel="canonical" href="/de-de/kb/a/">');
  expect(borrowed).not.toContain('rel="alternate"');
  expect([...borrowed.matchAll(/data-locale="([^"]*)"/gu)].map(([, locale]) => locale)).toEqual([
    'nl-NL',
    'de-DE',
  ]);
});

test('a page whose text is shown to readers of another locale links to their page', () => {
  const lent = page({ locales: new Set(['nl-nl']), borrowers: new Set(['de-de']) });
  expect([...lent.matchAll(/data-locale="([^"]*)"/gu)].map(([, locale]) => locale)).toEqual([
    'nl-NL',
    'de-DE',
  ]);
  expect(lent).not.toContain('rel="alternate"');
});

test('a page without an equivalent in other locales links to the closest one there', () => {
  const list = page({ path: '_3/', canonical: { locale: 'nl-nl', path: '_3/' }, closestPath: '' });
  expect(list).toContain('<link rel="canonical" href="/nl-nl/kb/_3/">');
  expect(list).toContain('<a href="/de-DE/kb/"');
  expect(list).toContain('<a href="/nl-NL/kb/_3/"');
  expect(list).not.toContain('rel="alternate"');
});

test('only a page that has moved leads on', () => {
  expect(page({ moved: '/nl-nl/kb/b/' })).toContain('content="0; url=/nl-nl/kb/b/"');
  expect(page()).not.toContain('refresh');
});

test('a layout without the slots is refused', () => {
  expect(() => templateFrom('<title>x</title>', 'de-de')).toThrow('title');
});
