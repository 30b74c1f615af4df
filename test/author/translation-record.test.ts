import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import {
  ageOf,
  emptyRecord,
  formatRecord,
  lastChange,
  parseRecord,
  updateRecord,
} from '../../src/author/translation-record.ts';

const old = '000000000000';
const text = '111111111111';
const source = (print: string) => new Map([['licensed', print]]);
const translations = { 'nl-nl': new Map([['licensed', 'ffffffffffff']]) };

test('a new translation counts as made from today’s text', () => {
  const record = updateRecord(emptyRecord, source(text), translations, '2026-11-22');
  const made = { text, version: '2026-11-22', on: '2026-11-22' };
  expect(ageOf(record, 'nl-nl', 'licensed')).toEqual({ state: 'current', made });
});

test('a source that moves on makes its translation stale, from the day it changed', () => {
  const before = updateRecord(emptyRecord, source(old), translations, '2026-11-01');
  const after = updateRecord(before, source(text), translations, '2026-11-22');
  const stale = {
    state: 'stale',
    made: { text: old, version: '2026-11-01', on: '2026-11-01' },
    changed: '2026-11-22',
  };
  expect(ageOf(after, 'nl-nl', 'licensed')).toEqual(stale);
  const later = updateRecord(after, source(text), translations, '2026-12-24');
  expect(ageOf(later, 'nl-nl', 'licensed')).toEqual(stale);
});

test('a translation has its own date, and the version of the source that it was made from', () => {
  const before = updateRecord(emptyRecord, source(text), {}, '2026-11-01');
  const after = updateRecord(before, source(text), translations, '2026-11-22');
  const made = { text, version: '2026-11-01', on: '2026-11-22' };
  expect(ageOf(after, 'nl-nl', 'licensed')).toEqual({ state: 'current', made });
});

test('translating again makes a step current, in no other locale', () => {
  const both = { ...translations, 'de-de': new Map([['licensed', 'eeeeeeeeeeee']]) };
  const before = updateRecord(emptyRecord, source(old), both, '2026-11-01');
  const after = updateRecord(before, source(text), both, '2026-11-22', { locale: 'nl-nl' });
  expect(ageOf(after, 'nl-nl', 'licensed').state).toBe('current');
  expect(ageOf(after, 'de-de', 'licensed').state).toBe('stale');
});

test('what was never recorded is unknown, not stale', () => {
  expect(ageOf(emptyRecord, 'nl-nl', 'licensed')).toEqual({ state: 'unknown' });
});

test('a text changes on the day of its newest step, a translation’s on the day it was made', () => {
  const two = new Map([...source(old), ['other', text]]);
  const before = updateRecord(emptyRecord, two, {}, '2026-11-01');
  const moved = updateRecord(before, new Map([...two, ['other', old]]), translations, '2026-11-22');
  const later = updateRecord(moved, source(old), translations, '2026-12-24', { locale: 'nl-nl' });
  expect(lastChange(before, 'en-us')).toBe('2026-11-01');
  expect(lastChange(moved, 'en-us')).toBe('2026-11-22');
  expect(lastChange(later, 'en-us')).toBe('2026-11-01');
  expect(lastChange(later, 'nl-nl')).toBe('2026-12-24');
  expect(lastChange(emptyRecord, 'en-us')).toBeUndefined();
});

test('a record has one line per step', () => {
  const record = updateRecord(emptyRecord, source(text), translations, '2026-11-22');
  expect(formatRecord(record).split('\n').slice(1)).toEqual([
    'source:',
    '  licensed: { text: "111111111111", changed: 2026-11-22 }',
    'made:',
    '  nl-nl:',
    '    licensed: { text: "111111111111", version: 2026-11-22, on: 2026-11-22 }',
    '',
  ]);
});

test('a record reads back as it was written, and anything else is refused', () => {
  const record = updateRecord(emptyRecord, source(text), translations, '2026-11-22');
  expect(parseRecord(formatRecord(record), 'a.yaml').value).toEqual(record);
  const wrong = 'source:\n  licensed: {text: nonsense, changed: 2026-11-22}\nmade: {}\n';
  const { value, diagnostics } = parseRecord(wrong, 'a.yaml');
  expect(value).toBeUndefined();
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    'a.yaml:2:14 GP403 source.licensed.text should be twelve hexadecimal digits — correct “source.licensed.text”',
  ]);
});
