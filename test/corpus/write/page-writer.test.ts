import { afterAll, describe, expect, test } from 'vitest';
import { readCatalog } from '../../../src/corpus/read/catalog.ts';
import { readCorpus } from '../../../src/corpus/read/read-corpus.ts';
import { openPageWriter, type PageWriter } from '../../../src/corpus/write/page-writer.ts';
import { readCorpora, type Corpus } from '../../../src/library/corpora.ts';
import { sectionMarks, slot } from '../../../src/markup/template.ts';
import { must } from '../../support/must.ts';
import { article, corpusFolder } from '../corpus-folder.ts';

const source = corpusFolder({
  'nl-NL/own.md': article('Eigen', 'tekst'),
  'de-DE/own.md': article('Eigen', 'Text'),
  'de-DE/open.md': article('Offen', 'Text'),
  'de-DE/shut.md': article('Zu', 'Text', { ROBOTS: 'NOINDEX' }),
  'de-DE/plain.md': '# Plain\n\nText without any front matter.',
  'de-DE/パスワード.md': '# パスワード\n\nText',
});
afterAll(source.remove);

const template = [
  `<title>${slot('title')}</title>`,
  `${sectionMarks.open('robots')}<meta name="robots" content="${slot('robots')}">${sectionMarks.close()}`,
  `<link rel="canonical" href="https://site.test/${slot('canonical')}">${slot('main')}`,
].join('');

/** Pages of a locale, by the address of their articles. */
function pagesOf(locale: string, changes: Partial<Corpus> = {}): Map<string, string> {
  const { writer, articles } = opened(locale, changes);
  return new Map(articles.map((one) => [one.slug, writer.page(one)]));
}

function opened(locale: string, changes: Partial<Corpus>) {
  const corpus = { ...must(readCorpora([], source.dir)[0]), ...changes };
  const catalog = readCatalog(corpus.dir, corpus.rules);
  const settings = { corpus, locale, template, fallback: 'de-de', base: '/', guides: [] };
  const writer: PageWriter = openPageWriter(settings, catalog);
  const options = { ...writer.options, catalog, locales: [locale] };
  const articles = [...readCorpus(corpus.dir, options)].flatMap((one) =>
    'skipped' in one ? [] : [one],
  );
  return { writer, articles };
}

describe('search engines', () => {
  test('are told what the original says', () => {
    const pages = pagesOf('de-DE');
    expect(pages.get('shut')).toContain('name="robots" content="noindex"');
    expect(pages.get('open')).not.toContain('name="robots"');
  });

  test('find what stands in for a text where it belongs, whatever the original says', () => {
    const pages = pagesOf('nl-NL');
    expect(pages.get('open')).toContain('name="robots" content="noindex, nofollow"');
    expect(pages.get('open')).toContain('href="https://site.test/de-de/kb/open/"');
    expect(pages.get('own')).not.toContain('name="robots"');
  });
});

describe('an article', () => {
  const license = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

  test('claims neither author, license nor original unless the site does', () => {
    const page = must(pagesOf('de-DE').get('open'));
    expect(page).not.toMatch(
      /Microsoft|creativecommons|github|rel="(?:license|external)|Guidepost/u,
    );
    expect(page).toContain('Maschinell übersetzt');
  });

  test('without front matter claims nothing of its translation', () => {
    expect(pagesOf('de-DE').get('plain')).not.toContain('<footer');
  });

  test('names what the site says of it', () => {
    const original = 'https://git.example/{locale}/blob/{path}';
    const page = pagesOf('de-DE', { source: 'Contoso', license, original }).get('open');
    expect(page).toContain('<dt>Text von</dt><dd>Contoso</dd>');
    expect(page).toContain(`<a rel="license external" href="${license.url}">CC BY 4.0</a>`);
    expect(page).toContain('href="https://git.example/de-DE/blob/open.md"');
    expect(page).toContain('Guidepost hat ihn geändert.');
  });

  test('has an address that needs no further encoding', () => {
    const page = pagesOf('de-DE').get('パスワード');
    expect(page).toContain(`/de-de/kb/${encodeURIComponent('パスワード')}/"`);
  });
});

describe('the list of all', () => {
  test('names the corpus, and its source where there is one', () => {
    const { writer } = opened('de-DE', {});
    expect(writer.lists([])[0]?.html).toContain('<h1>Wissensdatenbank</h1>');
    expect(writer.lists([])[0]?.html).not.toContain('class="lead"');
    const named = opened('de-DE', { name: 'Handbuch', source: 'Contoso' }).writer;
    expect(named.lists([])[0]?.html).toContain('<title>Handbuch</title>');
    expect(named.lists([])[0]?.html).toContain('<h1>Handbuch</h1>');
    expect(named.lists([])[0]?.html).toContain('Contoso');
  });
});
