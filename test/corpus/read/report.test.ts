import { afterAll, expect, test } from 'vitest';
import { readCatalog } from '../../../src/corpus/read/catalog.ts';
import { readCorpus } from '../../../src/corpus/read/read-corpus.ts';
import { indexPage, localePage } from '../../../src/corpus/read/report-html.ts';
import { add, addMissing, countsOf, emptySummary } from '../../../src/corpus/read/summary.ts';
import { article, corpusFolder } from '../corpus-folder.ts';

const { dir, remove } = corpusFolder({
  'nl-NL/Docs/a.md': article('Een', 'Zie [](https://a.example) en [](https://b.example) <u&v>'),
  'nl-NL/Docs/b.md': article('Twee', 'Zie [](https://a.example)'),
  'nl-NL/Docs/includes/c.md': 'x',
  'de-DE/Docs/d.md': article('Vier', 'x'),
});
afterAll(remove);

const catalog = readCatalog(dir);
const summary = emptySummary('nl-NL');
for (const item of readCorpus(dir, { catalog, locales: ['nl-NL'] })) add(summary, item);
addMissing(summary, catalog);

test('counts are of files and of findings', () => {
  expect(countsOf(summary)).toMatchObject({
    locale: 'nl-NL',
    articles: 2,
    skipped: 1,
    current: 2,
    missing: 1,
    classes: { KB01: { files: 1, findings: 1 }, KB29: { files: 2, findings: 3 } },
  });
});

test('the page of a locale gives every location, what was found, and the fix', () => {
  const html = localePage(summary);
  expect(html).toContain('<code>nl-NL/Docs/a.md:13:5</code>');
  expect(html).toContain('move the words of the link into its brackets');
  expect(html).toContain('<code>nl-NL/d.md:1:1</code></td><td>it is in de-DE</td>');
});

test('what articles say is text in the report', () => {
  summary.findings.set('KB23', [
    { code: 'KB23', place: '<b>:1:1', message: '<script>"&', fix: '' },
  ]);
  expect(localePage(summary)).toContain('<td>&#60;script&#62;&#34;&#38;</td>');
});

test('the page of all locales links each number to its locations', () => {
  expect(indexPage([countsOf(summary)])).toContain('<a href="nl-NL.html#KB29">2</a>');
});
