/** What an edit of the source does to its translations: nothing that stops a build. */

import { expect, test } from 'vitest';
import { rules } from '../support/catalog.ts';
import { checkArticle, type CheckedArticle } from '../../src/author/check.ts';
import { formatDiagnostic, hasErrors, severityOf } from '../../src/author/diagnostic.ts';
import { fingerprints } from '../../src/author/fingerprint.ts';
import { emptyRecord, updateRecord } from '../../src/author/translation-record.ts';
import { must } from '../support/must.ts';
import { check, readFixture, readingDay, type Texts } from '../support/article-fixtures.ts';

const lamp = readFixture('lamp');
const printer = readFixture('printer');

const codesOf = ({ diagnostics }: CheckedArticle) => diagnostics.map(({ code }) => code);

function slip(texts: Texts, locale: string, from: string | RegExp, to: string): Texts {
  const text = must(texts[locale]);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return { ...texts, [locale]: changed };
}

/** Checks texts whose translation was made, and recorded, when the article was as in `before`. */
function checkAfter(before: Texts, texts: Texts): CheckedArticle {
  const { documents } = check(before);
  const source = fingerprints(must(documents['en-us']));
  const translations = { 'nl-nl': fingerprints(must(documents['nl-nl'])) };
  const record = updateRecord(emptyRecord, source, translations, '2026-11-01');
  const files = Object.entries(texts).map(
    ([locale, text]) => [locale, { file: `${locale}.mdx`, text }] as const,
  );
  const options = { facts: rules, today: readingDay };
  return checkArticle({ id: 'test', locales: Object.fromEntries(files), record }, options);
}

test('a new answer and a new step in the source cause a warning, and are borrowed from it', () => {
  const more = slip(
    slip(
      lamp,
      'en-us',
      '<Answer id="unsure"',
      '<Answer id="hot" to="cool">It is hot</Answer>\n<Answer id="unsure"',
    ),
    'en-us',
    '<Outcome id="plug-in"',
    '<Outcome id="cool" kind="wait" code="LAMP-09">\n\n## Let it cool\n\n</Outcome>\n\n<Outcome id="plug-in"',
  );
  const article = check(more);
  expect(codesOf(article)).toEqual(['GP301', 'GP301']);
  expect(hasErrors(article.diagnostics)).toBe(false);
  expect(article.config?.states['cool']).toBeDefined();
  const { borrowed, document } = must(article.shown['nl-nl']);
  expect([...borrowed.steps.keys()]).toEqual(['cool']);
  expect([...borrowed.answers.keys()]).toEqual(['plugged.hot']);
  expect(document.steps.map(({ id }) => id)).toContain('cool');
});

test('what the source no longer has is left out, with a warning', () => {
  const less = slip(
    slip(lamp, 'en-us', /<Question id="look">[^]*?<\/Question>\n/u, ''),
    'en-us',
    /<Answer id="unsure".*\n/u,
    '',
  );
  const article = check(less);
  expect(codesOf(article)).toEqual(['GP302', 'GP302']);
  expect(hasErrors(article.diagnostics)).toBe(false);
  expect(must(article.shown['nl-nl']).document.steps.map(({ id }) => id)).not.toContain('look');
});

test('a step that is a different kind of step in the source is shown as it is in the source', () => {
  const article = check(
    slip(
      lamp,
      'nl-nl',
      /<Outcome id="plug-in">([^]*?)<\/Outcome>/u,
      '<Question id="plug-in">$1</Question>',
    ),
  );
  expect(codesOf(article)).toEqual(['GP302']);
  const { borrowed, document } = must(article.shown['nl-nl']);
  expect([...borrowed.steps.keys()]).toEqual(['plug-in']);
  const titles = document.steps.filter(({ id }) => id === 'plug-in').map(({ title }) => title);
  expect(titles).toEqual(['Plug it in']);
});

test('a step that has the text of its source counts as borrowed, not translated', () => {
  const article = check(slip(lamp, 'nl-nl', 'Doe de stekker erin', 'Plug it in'));
  expect(codesOf(article)).toEqual(['GP308']);
  expect([...must(article.shown['nl-nl']).borrowed.steps.keys()]).toEqual(['plug-in']);
});

test.each([
  ['a paragraph', 'It stands beside the lid.', 'It stands beside the lid.\n\nSee below.'],
  ['a link', 'beside the lid', 'beside [the lid](https://example.com/)'],
  ['code', 'beside the lid', 'beside `the lid`'],
])('%s that the source gained since does not make its translation wrong', (_, from, to) => {
  const changed = slip(printer, 'en-us', from, to);
  expect(hasErrors(check(changed).diagnostics)).toBe(true);
  expect(checkAfter(printer, changed).diagnostics.map(formatDiagnostic)).toEqual([]);
});

test('what differs from the text that a translation was made from is still an error', () => {
  const changed = slip(printer, 'nl-nl', 'naast de klep', 'naast `de klep`');
  expect(codesOf(checkAfter(printer, changed))).toEqual(['GP304']);
});

test('nothing that is wrong with a draft stops a build or is ignored', () => {
  const drafted = (locale: string) => slip(lamp, locale, /^translation: .*$/mu, '$&\ndraft: true');
  const dutch = check(slip(drafted('nl-nl'), 'nl-nl', '## Zit de', '<Blink />\n\n## TODO de'));
  expect(codesOf(dutch)).toEqual(expect.arrayContaining(['GP112', 'GP113', 'GP204', 'GP309']));
  expect(dutch.diagnostics.map(severityOf)).not.toContain('error');
  expect(dutch.config).toBeDefined();
  const english = check(slip(drafted('en-us'), 'en-us', 'to="bulb"', 'to="bulp"'));
  expect(codesOf(english)).toContain('GP101');
  expect(english.diagnostics.map(severityOf)).not.toContain('error');
  expect(english.config).toBeUndefined();
  expect(english.shown).toEqual({});
});
