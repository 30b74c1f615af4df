import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/guide/diagnostic.ts';
import {
  ageOf,
  emptyRecord,
  formatRecord,
  parseRecord,
  updateRecord,
} from '../../src/guide/translation-record.ts';

const old = '000000000000';
const text = '111111111111';
const source = (print: string) => new Map([['licensed', print]]);
const translations = { 'nl-nl': new Map([['licensed', 'ffffffffffff']]) };

test('a new translation counts as made from today’s text', () => {
  const record = updateRecord(emptyRecord, source(text), translations, '2026-11-22');
  expect(ageOf(record, 'nl-nl', 'licensed')).toEqual({ state: 'current' });
});

test('a source that moves on makes its translation stale, from the day it changed', () => {
  const before = updateRecord(emptyRecord, source(old), translations, '2026-11-01');
  const after = updateRecord(before, source(text), translations, '2026-11-22');
  expect(ageOf(after, 'nl-nl', 'licensed')).toEqual({ state: 'stale', changed: '2026-11-22' });
  const later = updateRecord(after, source(text), translations, '2026-12-24');
  expect(ageOf(later, 'nl-nl', 'licensed')).toEqual({ state: 'stale', changed: '2026-11-22' });
});

test('translating anew makes a step current again, and no other locale', () => {
  const both = { ...translations, 'de-de': new Map([['licensed', 'eeeeeeeeeeee']]) };
  const before = updateRecord(emptyRecord, source(old), both, '2026-11-01');
  const after = updateRecord(before, source(text), both, '2026-11-22', { locale: 'nl-nl' });
  expect(ageOf(after, 'nl-nl', 'licensed').state).toBe('current');
  expect(ageOf(after, 'de-de', 'licensed').state).toBe('stale');
});

test('what nobody recorded is unknown, not stale', () => {
  expect(ageOf(emptyRecord, 'nl-nl', 'licensed')).toEqual({ state: 'unknown' });
});

test('a record reads back as it was written, and anything else is refused', () => {
  const record = updateRecord(emptyRecord, source(text), translations, '2026-11-22');
  expect(parseRecord(formatRecord(record), 'a.yaml').value).toEqual(record);
  const wrong = 'source:\n  licensed: {text: nonsense, changed: 2026-11-22}\nmade: {}\n';
  const { value, diagnostics } = parseRecord(wrong, 'a.yaml');
  expect(value).toBeUndefined();
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    'a.yaml:2:14 GP403 source.licensed.text should be twelve hexadecimal digits — mend “source.licensed.text”',
  ]);
});
