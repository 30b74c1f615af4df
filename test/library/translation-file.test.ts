import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import {
  emptyRecord,
  updateRecord,
  type TranslationRecord,
} from '../../src/author/translation-record.ts';
import { checkTranslationRecord, fingerprintsOf } from '../../src/library/translation-file.ts';
import { must } from '../support/must.ts';
import { check, readFixture } from '../support/article-fixtures.ts';

const lamp = readFixture('lamp');
const article = check(lamp);
const { source, translations } = fingerprintsOf(article);
const record = updateRecord(emptyRecord, source, translations, '2026-11-22');

const complain = (value: TranslationRecord, of = article) =>
  checkTranslationRecord(of, { value, diagnostics: [] }, 'translations.yaml').map(formatDiagnostic);
const lacks = (first: string) =>
  `translations.yaml:1:1 GP402 The record of translations does not have the current text of “${first}” — run “npm run record”`;

test('a record of the current texts is fine', () => {
  expect(complain(record)).toEqual([]);
});

test('a source text that it does not know is named, with the number of others', () => {
  const { bulb, ...others } = record.source;
  const old = { ...must(bulb), text: '000000000000' };
  const one = { ...record, source: { ...others, bulb: old } };
  expect(complain(one)[0]).toBe(lacks('bulb'));
  expect(complain({ ...record, source: others })).toEqual([lacks('bulb')]);
  const fewer = without(others, 'wait');
  expect(complain({ ...record, source: fewer })[0]).toMatch(/“bulb” and 1 more — run /u);
});

test('a translation that it does not know is named with its language', () => {
  const made = without(must(record.made['nl-nl']), 'bulb');
  expect(complain({ ...record, made: { 'nl-nl': made } })).toEqual([lacks('nl-nl bulb')]);
  expect(complain({ ...record, made: {} })[0]).toMatch(/“nl-nl plugged” and 8 more/u);
});

test('a guide without translations needs no record', () => {
  expect(complain(emptyRecord, check({ 'en-us': must(lamp['en-us']) }))).toEqual([]);
});

test('the command to run once a step is translated again can be pasted into a shell', () => {
  const texts = { ...lamp, 'en-us': `${must(lamp['en-us'])}\nMore text.\n` };
  const later = check(texts);
  const { source: prints } = fingerprintsOf(later);
  const now = updateRecord(record, prints, translations, '2026-12-01');
  const lines = complain(now, later);
  expect(lines).toEqual([
    'nl-nl.mdx:1:1 GP307 The source of “(background)” changed on 2026-12-01, after this translation — translate it again, then run “npm run translate:record -- test nl-nl "(background)"”',
  ]);
});

test('an outdated step is reported where it begins, in the translation', () => {
  const changed = must(lamp['en-us']).replace(/^## Is /mu, '## Now, is ');
  const later = check({ ...lamp, 'en-us': changed });
  const { source: prints } = fingerprintsOf(later);
  const [line] = complain(updateRecord(record, prints, translations, '2026-12-01'), later);
  const step = must(must(later.documents['nl-nl']).steps[0]);
  expect(step.place.line).toBeGreaterThan(1);
  expect(line).toMatch(
    `nl-nl.mdx:${step.place.line}:${step.place.column} GP307 The source of “${step.id}” changed`,
  );
});

function without<T>(entries: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
}
