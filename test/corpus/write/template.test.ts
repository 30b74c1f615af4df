import { expect, test } from 'vitest';
import {
  languageSections,
  templateFrom,
  type PageContent,
} from '../../../src/corpus/write/template.ts';
import { sectionMarks, slot } from '../../../src/markup/template.ts';
import { languagesOf } from '../../../src/meta/page-set.ts';

const { open, close } = sectionMarks;
const part = (name: string, html: string) => open(name) + html + close();
const html = [
  `<title>${slot('title')}</title><meta name="description" content="${slot('description')}">`,
  part('robots', `<meta name="robots" content="${slot('robots')}">`),
  part('moved', `<meta http-equiv="refresh" content="0; url=${slot('moved')}">`),
  `<link rel="canonical" href="https://help.example/${slot('canonical')}">`,
  part('alternate/nl-nl', `<link hreflang="nl-NL" href="/nl-nl/kb/${slot('path')}">`),
  part('alternate/de-de', `<link hreflang="de-DE" href="/de-de/kb/${slot('elsewhere')}">`),
  part('x-default', `<link hreflang="x-default" href="/de-de/kb/${slot('elsewhere')}">`),
  part(
    'switch',
    `<ul>${part('choice/de-de', `<li>DE ${slot('elsewhere')}</li>`)}${part('choice/nl-nl', `<li>NL ${slot('path')}</li>`)}</ul>`,
  ),
  slot('main'),
].join('');

const content: PageContent = {
  title: 'A & "B" <c>',
  description: 'D',
  robots: 'noindex',
  path: 'a/',
  canonical: 'nl-nl/kb/a/',
  languages: new Set(),
  main: '<main>$& ~~title~~</main>',
};
const page = (changes: Partial<PageContent> = {}) => templateFrom(html)({ ...content, ...changes });

test('fills in every slot, text escaped and the main part as it is', () => {
  expect(page()).toContain('<title>A &amp; &quot;B&quot; &lt;c&gt;</title>');
  expect(page()).toContain('<link rel="canonical" href="https://help.example/nl-nl/kb/a/">');
  expect(page().endsWith('<main>$& ~~title~~</main>')).toBe(true);
});

test('has the sections that its languages need', () => {
  expect(page()).not.toMatch(/hreflang|<ul>/u);
  const languages = new Set(['alternate/nl-nl', 'switch', 'choice/nl-nl', 'choice/de-de']);
  const two = page({ languages });
  expect(two).toContain('<link hreflang="nl-NL" href="/nl-nl/kb/a/">');
  expect(two).not.toMatch(/de-DE|x-default/u);
  expect(two).toContain('<ul><li>DE a/</li><li>NL a/</li></ul>');
});

test('a page without an equivalent in other locales links to the closest one there', () => {
  const languages = new Set(['switch', 'choice/nl-nl', 'choice/de-de']);
  const list = page({ path: '_3/', elsewhere: '', languages });
  expect(list).toContain('<ul><li>DE </li><li>NL _3/</li></ul>');
});

test('says nothing to search engines if the original said nothing', () => {
  expect(page()).toContain('content="noindex"');
  expect(page({ robots: undefined })).not.toContain('robots');
});

test('only a page that has moved leads on', () => {
  expect(page({ moved: '/nl-nl/kb/b/' })).toContain('content="0; url=/nl-nl/kb/b/"');
  expect(page()).not.toContain('refresh');
});

test('a layout without the slots is refused, and one with a slot that nothing fills', () => {
  expect(() => templateFrom('<title>x</title>')).toThrow('title');
  expect(() => templateFrom(`${slot('title')}${slot('main')}${slot('other')}`)).toThrow('other');
});

test('the sections follow from the languages of the page', () => {
  const pages = ['de-de', 'fr-fr', 'nl-nl'].map((locale) => ({
    ...{ locale, path: '', translated: locale !== 'fr-fr' },
  }));
  expect(languageSections(languagesOf({ pages, own: 'nl-nl', fallback: 'de-de' }))).toEqual(
    new Set([
      ...['alternate/de-de', 'alternate/nl-nl', 'x-default'],
      ...['switch', 'choice/de-de', 'choice/nl-nl'],
    ]),
  );
  const own = pages.filter(({ locale }) => locale === 'nl-nl');
  expect(languageSections(languagesOf({ pages: own, own: 'nl-nl' }))).toEqual(new Set());
});
