import { describe, expect, test } from 'vitest';
import { indexPage } from '../../../src/search/build/index-page.ts';

const page = (main: string, lang = 'en-US') =>
  `<!doctype html><html lang="${lang}" dir="ltr"><head><title>t</title></head><body><header>Head</header>${main}</body></html>`;
const inMain = (text: string, lang?: string) =>
  indexPage(page(`<main data-pagefind-filter="kind:article">${text}</main>`, lang));
const body = (text: string, lang = 'en-us') =>
  `<html lang="${lang}"><body><main data-pagefind-filter="kind:article">${text}</main></body></html>`;

const title = (text: string) =>
  `<span data-pagefind-meta="title" data-pagefind-ignore>${text}</span>`;

describe('a page for the index', () => {
  test('contains only what is indexed', () => {
    expect(
      inMain(
        '<p id="a" class="b" lang="nl"><a href="x>y">Words</a></p><div data-pagefind-body>In</div>',
      ),
    ).toBe(body('<div data-pagefind-body="">In</div>'));
  });

  test('has its title as a title, and among its words without being shown again', () => {
    expect(inMain('<h1 data-pagefind-body>L’accesso</h1>', 'it-IT')).toBe(
      body(
        `<h1 data-pagefind-body="">${title('L’accesso `~accesso')}` + '`^L’accesso `^accesso</h1>',
        'it-it',
      ),
    );
  });

  test('also has what a guide is about, as metadata', () => {
    const text = '<p data-pagefind-body data-search-meta="lead">L’accesso.</p>';
    expect(inMain(text, 'it-IT')).toBe(
      body(
        '<p data-pagefind-body=""><span data-pagefind-meta="lead" data-pagefind-ignore>L’accesso. `~accesso</span>L’accesso. `~accesso</p>',
        'it-it',
      ),
    );
  });

  test('has answers, although they are links to other pages', () => {
    expect(inMain('<div data-pagefind-body><nav><a href="../b/">Yes</a></nav></div>')).toBe(
      body('<div data-pagefind-body=""><div>Yes</div></div>'),
    );
  });

  test('says what it is, for filters to read', () => {
    const kind =
      'data-article="a" data-search-kind="guide" data-pagefind-filter="kind[data-search-kind]"';
    const html = indexPage(page(`<main id="main" ${kind}><p data-pagefind-body>x</p></main>`));
    expect(html).toContain(`<main ${kind}>`);
  });

  test('keeps the words of a line together, whatever is emphasized in it', () => {
    expect(inMain('<div data-pagefind-body><p>管<b>理</b>者</p><p>聞く</p></div>', 'ja-JP')).toBe(
      body(
        '<div data-pagefind-body=""><p>管理 `-理者 `-者</p><p>聞く `-く</p></div>',
        'und-x-ja-jp',
      ),
    );
  });

  test('separates the words on either side of a line break', () => {
    expect(inMain('<div data-pagefind-body>one<wbr>two</div>')).toBe(
      inMain('<div data-pagefind-body>onetwo</div>'),
    );
    expect(inMain('<div data-pagefind-body>one<br>two</div>')).toBe(
      body('<div data-pagefind-body="">one two</div>'),
    );
  });

  test('has HTML character references as they are read', () => {
    expect(inMain('<div data-pagefind-body>l&#39;a &amp; &lt;b&gt; &nbsp;c</div>', 'it-IT')).toBe(
      body('<div data-pagefind-body="">l\'a `~a &amp; &lt;b&gt; c</div>', 'it-it'),
    );
  });

  test('has commands that are found but not shown', () => {
    expect(
      inMain('<div data-pagefind-body><p>Run</p><pre><code>Get-Item now</code></pre></div>'),
    ).toBe(body('<div data-pagefind-body=""><p>Run</p><pre>`^Get-Item `^now</pre></div>'));
  });

  test('of an outcome has its title and its codes alone', () => {
    const text =
      '<div data-pagefind-body data-search="codes"><h1>Wait</h1><p>Yammer says AADSTS50057.</p></div>';
    expect(inMain(text)).toBe(
      body(
        `<div data-pagefind-body=""><h1>${title('Wait')}` +
          '`^Wait</h1><p>`^AADSTS50057.</p></div>',
      ),
    );
  });

  test('has an article’s outcomes, which are found, and their titles, which are shown', () => {
    const text =
      '<div data-pagefind-body><section data-search="quiet"><h2>Wait</h2><p>A day.</p></section></div>';
    expect(inMain(text)).toBe(
      body('<div data-pagefind-body=""><section><h2>Wait</h2><p>`^A `^day.</p></section></div>'),
    );
  });

  test('keeps what leaves words out', () => {
    const text =
      '<div data-pagefind-body><p class="kind">Fix <bdi data-pagefind-meta="code, key:a0001">A-1</bdi></p></div>';
    expect(inMain(text)).toBe(
      body(
        '<div data-pagefind-body=""><p class="kind">Fix <bdi data-pagefind-meta="code, key:a0001">A-1</bdi></p></div>',
      ),
    );
  });
});

test.each([
  ['without texts', page('<main><p>Start</p></main>')],
  ['whose text is borrowed', page('<main data-pagefind-ignore="all">x</main>')],
  ['without a language', page('<main data-pagefind-body>x</main>').replace(/ lang="[^"]*"/u, '')],
])('a page %s is not indexed', (_, html) => {
  expect(indexPage(html)).toBeUndefined();
});
