import { expect, test } from 'vitest';
import { textHtml, type TextLook } from '../../src/library/text-html.ts';
import { documentOf, sourceFile } from '../support/article-fixtures.ts';

/** The first block of a text, in the way that pages render parts of an article. */
const html = (markdown: string, look: Omit<TextLook, 'locale'> = {}) =>
  textHtml(documentOf(sourceFile(markdown)).background, { locale: 'en-us', ...look });

test('a table scrolls on its own, and its columns are aligned without inline styles', () => {
  const found = html('| a | b | c |\n| - | -: | :-: |\n| 1 | 2 | 3 |');
  expect(found).toMatch(/^<div class="table" tabindex="0"><table>/u);
  expect(found).toContain('<td class="align-end">2</td>');
  expect(found).toContain('<td class="align-center">3</td>');
  expect(found).not.toMatch(/ (?:style|align)=/u);
});

test('a picture is described, and no missing address is requested', () => {
  expect(html('Press ![the button](button.png).')).toBe('<p>Press the button.</p>');
});

test('a picture that the build knows is shown, also by reference, and described', () => {
  const picture = (src: string, alt: string) => ({
    type: 'element' as const,
    tagName: 'img',
    properties: { src: `/_assets/${src}`, alt },
    children: [],
  });
  const shown = '<img src="/_assets/button.png" alt="the button">';
  expect(html('Press ![the button](button.png).', { picture })).toBe(`<p>Press ${shown}.</p>`);
  const byReference = 'Press ![the button][b].\n\n[b]: button.png';
  expect(html(byReference, { picture })).toBe(`<p>Press ${shown}.</p>`);
});

test('on the page of a step, headings rise a level, and Japanese ones break between phrases', () => {
  expect(html('## One\n\n### Two', { rise: 1 })).toBe('<h1>One</h1>\n<h2>Two</h2>');
  const japanese = textHtml(documentOf(sourceFile('## 設定を確認する')).background, {
    locale: 'ja-jp',
  });
  expect(japanese).toBe('<h2>設定を<wbr>確認する</h2>');
});

test('commands and names are not translated, and comments are not shown', () => {
  expect(html('```powershell\nGet-It\n```')).toBe(
    '<pre dir="ltr" tabindex="0" translate="no"><code translate="no">Get-It\n</code></pre>',
  );
  expect(html('Run `it`. {/* why */}')).toBe('<p>Run <code translate="no">it</code>. </p>');
  expect(html('{/* why */}\n\nWords.')).toBe('<p>Words.</p>');
});

test('an element becomes what its page makes of it, or else the words inside it', () => {
  const text = 'Wait <Deadline>up to a day</Deadline>.';
  expect(html(text)).toBe('<p>Wait up to a day.</p>');
  const found = html(text, {
    element: ({ name }, words) => ({
      type: 'element',
      tagName: 'time',
      properties: { className: [name ?? ''] },
      children: words,
    }),
  });
  expect(found).toBe('<p>Wait <time class="Deadline">up to a day</time>.</p>');
});

test('a link by reference finds its address wherever in the article that is', () => {
  const [first, ...others] = documentOf(
    sourceFile('See [the page][p].\n\nMore.\n\n[p]: https://learn.microsoft.com/x'),
  ).background;
  expect(textHtml(first ? [first] : [], { locale: 'en-us' }, others.slice(-1))).toBe(
    '<p>See <a href="https://learn.microsoft.com/x">the page</a>.</p>',
  );
});

test('an alert has its kind in the language of the text, and not its mark', () => {
  expect(html('> [!TIP]\n> Look **twice**.\n>\n> Then act.')).toBe(
    '<aside class="alert" data-alert="tip" role="note"><p class="alert-title">Tip</p>\n<p>Look <strong>twice</strong>.</p>\n<p>Then act.</p>\n</aside>',
  );
  const german = textHtml(documentOf(sourceFile('> [!NOTE]\n>\n> - Eins')).background, {
    locale: 'de-de',
  });
  expect(german).toMatch(/<p class="alert-title">Hinweis<\/p>\s*<ul>/u);
  expect(html('> A quotation.')).toMatch(/^<blockquote>/u);
});

test('a warning stands out from other alerts', () => {
  const found = html('<Warning>\n\nThe mailbox is gone after 30 days.\n\n</Warning>');
  expect(found).toContain('<aside class="alert" data-alert="danger" role="note">');
  expect(found).toContain('<p class="alert-title">Warning</p><p>The mailbox is gone');
});

test('tabs are all there, each under its name', () => {
  const found = html(
    '<Tabs>\n<Tab name="One">\nFirst.\n</Tab>\n<Tab name="Two">\nSecond.\n</Tab>\n</Tabs>',
  );
  expect(found).toBe(
    '<div class="tabs" data-tabs=""><div data-tab="One"><p class="tab-name">One</p><p>First.</p></div><div data-tab="Two"><p class="tab-name">Two</p><p>Second.</p></div></div>',
  );
});

test('a link to another guide stays in the language of the page', () => {
  const written =
    'See [one](guide:lamp/plugged), [two][l] and [three](https://example.com/).\n\n[l]: guide:lamp';
  const found = html(written, { pageLocale: 'nl-nl' });
  expect(found).toContain('<a href="/nl-nl/lamp/plugged/">one</a>');
  expect(found).toContain('<a href="/nl-nl/lamp/">two</a>');
  expect(found).toContain('<a href="https://example.com/">three</a>');
  expect(html(written)).toContain('<a href="/en-us/lamp/">two</a>');
});
