import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/corpus/read/front-matter.ts';
import { slugify } from '../../src/corpus/read/slug.ts';
import { lostWords, outputWords, sourceWords } from '../support/lost-words.ts';
import { buildSite, filesUnder, fixtures, writeSmallContent } from '../support/corpus-site.ts';
import { servedSize } from '../support/served-size.ts';

const content = '.cache/test-corpus/content';
const whole = '.cache/test-corpus/whole';
const corpus = mkdtempSync(join(tmpdir(), 'corpus-'));
const build = (out: string, locales?: string) =>
  buildSite(out, { content, corpus, ...(locales !== undefined && { locales }) });
const page = (path: string) => readFileSync(join(whole, path, 'index.html'), 'utf8');

beforeAll(async () => {
  rmSync('.cache/test-corpus', { recursive: true, force: true });
  writeSmallContent(content);
  cpSync(fixtures, corpus, { recursive: true });
  await build(whole);
}, 300_000);

afterAll(() => {
  rmSync(corpus, { recursive: true });
});

describe('an article’s page', () => {
  test('has all its words', () => {
    const files = globSync('*/AlchemyInsights/**/*.md', { cwd: corpus });
    expect(files).toHaveLength(29);
    for (const file of files) {
      const [locale = '', , ...path] = file.replace(/\.md$/u, '').split('/');
      const html = page(`${locale.toLowerCase()}/kb/${slugify(path.join('/'))}`);
      const text = readFileSync(join(corpus, file), 'utf8');
      const words = sourceWords(text.slice(splitFrontMatter(text).bodyStart));
      expect(lostWords(words, outputWords(mainOf(html))), file).toEqual([]);
    }
  });

  test('says whose it is, under which license, that it was changed, and how old it is', () => {
    const html = page('en-us/kb/alerts');
    expect(html).toContain('<dt>Text by</dt><dd>Microsoft and contributors</dd>');
    expect(html).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
    expect(html).toContain('Guidepost has changed it');
    expect(html).toContain('July 14, 2020');
    expect(html).toContain('pr.en-US/blob/live/AlchemyInsights/alerts.md');
  });

  test('shows its rule number separately from the title', () => {
    expect(page('en-us/kb/rule')).toContain('>The mailbox cannot be found</h1>');
    expect(page('en-us/kb/rule')).toContain('<dt>Rule</dt><dd>126</dd>');
  });

  test.each([
    ['nl-nl/kb/alerts', 'machine', 'current'],
    ['nl-nl/kb/deep/other', 'machine', 'stale'],
    ['nl-nl/kb/human', 'human', 'unknown'],
    ['en-us/kb/alerts', 'source', 'unknown'],
  ])('%s tells that it is %s and %s', (path, kind, state) => {
    expect(page(path)).toContain(`data-kind="${kind}" data-state="${state}"`);
  });

  test('a stale one says so before the text', () => {
    const html = page('nl-nl/kb/deep/other');
    const notice = html.indexOf('class="translation"');
    expect(notice).toBeGreaterThan(0);
    expect(notice).toBeLessThan(html.indexOf('class="text"'));
    expect(html).toContain('1 september 2021');
  });

  test('obeys the original about search engines', () => {
    expect(page('en-us/kb/alerts')).toContain('name="robots" content="noindex, nofollow"');
    expect(page('en-us/kb/only-english')).not.toContain('name="robots"');
  });

  test('names exactly the locales that have it', () => {
    const links = (path: string) =>
      [...page(path).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/gu)].map(
        ([, locale, href]) => `${locale ?? ''} ${href ?? ''}`,
      );
    expect(links('nl-nl/kb/human')).toEqual([
      'is-IS https://site.test/is-is/kb/human/',
      'nl-NL https://site.test/nl-nl/kb/human/',
    ]);
    expect(links('en-us/kb/only-english')).toEqual([]);
    expect(links('fa-ir/kb/alerts')).toContain('x-default https://site.test/en-us/kb/alerts/');
  });

  test('without an interface in its language keeps its text’s language', () => {
    const html = page('fa-ir/kb/alerts');
    expect(html).toContain('<html lang="en-US" dir="ltr">');
    expect(html).toContain('<div class="text" lang="fa-IR" dir="rtl"');
    expect(html).toContain('<link rel="canonical" href="https://site.test/fa-ir/kb/alerts/">');
  });

  test('in a language other than its locale’s says so', () => {
    const html = page('nl-nl/kb/english-text');
    expect(html).toContain('Deze tekst is in het Engels.');
    expect(html).toContain('<div class="text" lang="en" dir="ltr"');
  });

  test('a copy names the first of the duplicates as the canonical page', () => {
    expect(page('en-us/kb/same')).toContain(
      '<link rel="canonical" href="https://site.test/en-us/kb/same-again/">',
    );
  });
});

describe('an article that is missing in a locale', () => {
  const html = () => page('nl-nl/kb/only-english');

  test('is shown in another language, and says so', () => {
    expect(html()).toContain('<html lang="nl-NL"');
    expect(html()).toContain('U leest de tekst in het Engels.');
    expect(html()).toContain('<div class="text" lang="en-US" dir="ltr" data-pagefind-ignore="all"');
  });

  test('stands in for the page in that language, and is found only there', () => {
    expect(html()).toContain(
      '<link rel="canonical" href="https://site.test/en-us/kb/only-english/">',
    );
    expect(html()).toContain('name="robots" content="noindex, nofollow"');
    expect(html()).not.toContain('rel="alternate"');
    expect(html()).toContain('<a href="/en-us/kb/only-english/" hreflang="en-US"');
  });

  test('is in the list, with its language', () => {
    expect(page('nl-nl/kb')).toMatch(
      /<a href="only-english\/" lang="en-US" dir="ltr">[^<]+<\/a> <span class="language">Engels</u,
    );
  });
});

test('a path that is not an address leads on to the one that is', () => {
  const html = page('is-is/kb/Odd name');
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/is-is/kb/odd-name/">');
  expect(html).toContain('<link rel="canonical" href="https://site.test/is-is/kb/odd-name/">');
  expect(html).toContain('name="robots" content="noindex"');
});

test('a second corpus has its own addresses, its own source, and its place on the start page', () => {
  expect(page('nl-nl/kb/own/printer')).toContain('<dt>Tekst van</dt><dd>Contoso</dd>');
  expect(page('nl-nl/kb/own/printer')).not.toMatch(/license|github/u);
  expect(page('nl-nl/kb/own')).toContain('<h1>Ons handboek</h1>');
  expect(page('nl-nl')).toContain('<a href="/nl-nl/kb/own/">Ons handboek</a>');
  expect(page('nl-nl')).toContain('<a href="/nl-nl/kb/">');
  expect(page('en-us')).not.toContain('/kb/own/');
});

test('an address in another script is encoded wherever it is written', () => {
  const encoded = `/nl-nl/kb/own/${encodeURIComponent('パスワード')}/`;
  expect(page('nl-nl/kb/own/パスワード')).toContain('>Wachtwoorden</h1>');
  expect(page('nl-nl/kb/own/パスワード')).toContain(
    `<link rel="canonical" href="https://site.test${encoded}">`,
  );
  const sitemap = readFileSync(join(whole, 'nl-nl/kb/own/sitemap-1.xml'), 'utf8');
  expect(sitemap).toContain(`<loc>https://site.test${encoded}</loc>`);
});

test('a published address leads on to where the site’s list says', () => {
  expect(page('nl-nl/kb/own/afdrukken')).toContain('content="0; url=/nl-nl/kb/own/printer/"');
  expect(page('nl-nl/kb/own/wachtwoorden')).toContain(
    `content="0; url=/nl-nl/kb/own/${encodeURIComponent('パスワード')}/"`,
  );
});

describe('the sitemaps', () => {
  const locsIn = (path: string) =>
    [
      ...readFileSync(join(whole, path), 'utf8').matchAll(/<loc>https:\/\/site\.test\/([^<]+)</gu),
    ].map(([, found = '']) => found);

  test('are named by one index, and each exists', () => {
    const names = locsIn('sitemap.xml');
    expect(names).toContain('sitemap-site.xml');
    expect(names).toContain('nl-nl/kb/own/sitemap-1.xml');
    expect(names).toHaveLength(6);
    for (const name of names) expect(existsSync(join(whole, name)), name).toBe(true);
  });

  test('name exactly the pages of the corpus that may be listed', () => {
    const named = locsIn('sitemap.xml')
      .filter((name) => name.includes('/kb/'))
      .flatMap(locsIn);
    const open = globSync('*/kb/**/index.html', { cwd: whole }).filter((file) => {
      const html = readFileSync(join(whole, file), 'utf8');
      const self = `href="https://site.test/${encodeURI(file.replace('index.html', ''))}"`;
      return !html.includes('noindex') && html.includes(`<link rel="canonical" ${self}>`);
    });
    expect(named.map((path) => `${decodeURI(path)}index.html`).sort()).toEqual(open.sort());
  });
});

describe('a guide and the article it replaces', () => {
  test.each(['en-us', 'nl-nl', 'is-is', 'fa-ir'])('lead to each other in %s', (locale) => {
    const reader = locale === 'nl-nl' ? locale : 'en-us';
    expect(page(`${locale}/kb/yammer-licensing-issues`)).toContain(
      `<a href="/${reader}/lamp/" data-guide>`,
    );
    expect(page(`${reader}/lamp`)).toContain(
      `<a href="/${reader}/kb/yammer-licensing-issues/" data-original>`,
    );
  });
});

describe('every page of the corpus', () => {
  const pages = () => globSync('*/kb/**/index.html', { cwd: whole }).sort();

  test('is there, lists included, and no template is left', () => {
    const [borrowed, moved, lists, own] = [4 * 10 - 29, 4, 4, 5];
    expect(pages()).toHaveLength(29 + borrowed + moved + lists + own);
    expect(globSync('**/*_template*', { cwd: whole })).toEqual([]);
    expect([...filesUnder(whole).values()].some((text) => text.includes('~~main~~'))).toBe(false);
  });

  test('asks for no script but that of a key, and fits in one round trip', () => {
    for (const file of pages()) {
      const html = readFileSync(join(whole, file), 'utf8');
      expect(html, file).not.toMatch(/<style|\sstyle=|\son\w+=/u);
      const links = html.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/gu);
      const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"><\/script>/gu)];
      expect(html.match(/<script/gu), file).toHaveLength(1);
      expect(scripts, file).toHaveLength(1);
      const parts = [...links, ...scripts].map(([, href]) => join(whole, href ?? ''));
      const first = [html, ...parts.map((part) => readFileSync(part, 'utf8'))];
      expect(servedSize(first, 14_000), file).toBeLessThanOrEqual(14_000);
    }
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'error', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
    });
    for (const file of pages()) {
      const { results } = await validator.validateString(readFileSync(join(whole, file), 'utf8'));
      const messages = results.flatMap((result) => result.messages);
      expect(
        messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
        file,
      ).toEqual([]);
    }
  });

  test('leads to pages, sections and images that exist', () => {
    const files = filesUnder(whole);
    for (const file of pages()) {
      const here = new URL(file.replace(/index\.html$/u, ''), 'https://site.test/');
      const html = readFileSync(join(whole, file), 'utf8');
      for (const [, address = ''] of html.matchAll(/<(?:a|img)\b[^>]* (?:href|src)="([^"]+)"/gu)) {
        const url = new URL(address, here);
        if (url.origin !== here.origin) continue;
        const path = decodeURI(url.pathname)
          .slice(1)
          .replace(/(?<=^|\/)$/u, 'index.html');
        const target = files.get(path);
        expect(target, `${file} → ${address}`).toBeDefined();
        if (url.hash)
          expect(readFileSync(join(whole, path), 'utf8')).toContain(`id="${url.hash.slice(1)}"`);
      }
    }
  });
});

test('a build after an edit writes only what changed', async () => {
  const untouched = join(whole, 'nl-nl/kb/rule/index.html');
  const before = statSync(untouched).mtimeMs;
  const edited = join(corpus, 'nl-NL/AlchemyInsights/alerts.md');
  writeFileSync(edited, `${readFileSync(edited, 'utf8')}\n\nEen zin erbij.\n`);
  const said = await build(whole);
  expect(said).toContain('nl-NL: 1 pages written, 9 unchanged, 0 removed');
  expect(said).toContain('is-IS: 0 pages written, 10 unchanged, 0 removed');
  expect(statSync(untouched).mtimeMs).toBe(before);
  expect(page('nl-nl/kb/alerts')).toContain('Een zin erbij.');
}, 300_000);

test('shards of any split, copied into one folder, are the whole site as it was built and rebuilt', async () => {
  const [merged, others] = ['.cache/test-corpus/merged', '.cache/test-corpus/others'];
  await Promise.all([build(merged, 'nl-NL,fa-IR'), build(others, 'is-is,en-us')]);
  expect(existsSync(join(merged, 'en-us'))).toBe(false);
  cpSync(others, merged, { recursive: true });
  const [built, wanted] = [filesUnder(merged), filesUnder(whole)];
  expect([...built.keys()]).toEqual([...wanted.keys()]);
  for (const [path, content] of wanted) expect(built.get(path) === content, path).toBe(true);
}, 300_000);

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}
