import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalog } from '../../../src/corpus/read/catalog.ts';
import { sitemapIndex, writeSitemaps } from '../../../src/corpus/write/sitemap.ts';
import { readCorpora } from '../../../src/library/corpora.ts';
import { must } from '../../support/must.ts';
import { article, corpusFolder } from '../corpus-folder.ts';

const noindex = { ROBOTS: 'NOINDEX, NOFOLLOW' };
const source = corpusFolder({
  'nl-NL/Docs/open.md': article('Open', 'een'),
  'nl-NL/Docs/shut.md': article('Dicht', 'twee', noindex),
  'nl-NL/Docs/half.md': article('Half', 'drie'),
  'nl-NL/Docs/twin.md': article('Half', 'drie'),
  'nl-NL/Docs/stub.md': article('Kort', 'vier'),
  'nl-NL/Docs/index.md': article('Begin', 'vijf'),
  'de-DE/Docs/open.md': article('Offen', 'eins'),
  'de-DE/Docs/half.md': article('Halb', 'zwei', noindex),
});
const catalog = readCatalog(source.dir);
const corpus = must(readCorpora([], source.dir, 'alchemy')[0]);
const settings = { corpus, site: 'https://site.test', base: '/help/', fallback: 'de-de' };
const room = mkdtempSync(join(tmpdir(), 'sitemaps-'));
const write = (locale: string, of = catalog, site = true) => {
  const folder = join(room, locale);
  mkdirSync(folder, { recursive: true });
  writeSitemaps(folder, locale, of, site ? settings : undefined, (slug) => slug !== 'stub');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
};
const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, at]) => at);

beforeAll(() => {
  mkdirSync(join(room, 'nl-nl'));
  writeFileSync(join(room, 'nl-nl/sitemap-7.xml'), 'of an earlier build');
});
afterAll(() => {
  rmSync(room, { recursive: true });
  source.remove();
});

test('a locale lists its start page and what may be indexed: nothing blocked, duplicated, a stub or a draft', () => {
  const [xml = '', ...others] = write('nl-nl');
  expect(others).toEqual([]);
  expect(addressesIn(xml)).toEqual([
    'https://site.test/help/nl-nl/kb/',
    'https://site.test/help/nl-nl/kb/half/',
    'https://site.test/help/nl-nl/kb/open/',
  ]);
});

test('an article lists the other locales in which it may be indexed', () => {
  const [xml = ''] = write('nl-nl');
  const [, half = '', open = ''] = xml.split('</url>');
  expect(half).not.toContain('hreflang');
  expect([...open.matchAll(/hreflang="([^"]*)"/gu)].map(([, locale]) => locale)).toEqual([
    'de-DE',
    'nl-NL',
    'x-default',
  ]);
});

test('a locale with many articles has many sitemaps, and the index names all', () => {
  const open = must(catalog.versions.get('open'));
  const ids = Array.from({ length: 10_001 }, (_, n) => `a${n}`);
  const many = {
    ...catalog,
    slugs: new Map(ids.map((id) => [id, id])),
    versions: new Map(ids.map((id) => [id, open])),
  };
  const maps = write('de-de', many);
  expect(maps.map((xml) => addressesIn(xml).length)).toEqual([5_001, 5_000, 1]);
  const index = sitemapIndex([[corpus, many]], settings.site, settings.base);
  expect(addressesIn(index)).toEqual([
    'https://site.test/help/sitemap-site.xml',
    ...[1, 2, 3].map((n) => `https://site.test/help/de-de/kb/sitemap-${n}.xml`),
    ...[1, 2, 3].map((n) => `https://site.test/help/nl-nl/kb/sitemap-${n}.xml`),
  ]);
});

test('a site that does not know its address has none', () => {
  expect(write('nl-nl', catalog, false)).toEqual([]);
});
