import { describe, expect, test } from 'vitest';
import { Json, Unreadable } from '../../src/facts/core/json.ts';

const json = new Json({
  flag: false,
  text: 'x',
  empty: '',
  none: null,
  zero: 0,
  half: 0.5,
  id: 'DDDDDDDD-1111-4222-8333-444444444444',
  list: [{}],
  mixed: [{}, 1],
});

test('a field that is there is read', () => {
  expect(json.flag('flag')).toBe(false);
  expect(json.text('text')).toBe('x');
  expect(json.textOrNull('none')).toBeNull();
  expect(json.count('zero')).toBe(0);
  expect(json.guid('id')).toBe('dddddddd-1111-4222-8333-444444444444');
  expect(json.rows('list')).toHaveLength(1);
  expect(json.has('none')).toBe(true);
});

describe('another type is malformed', () => {
  test.each<[string, () => unknown]>([
    ['null as a flag', () => json.flag('none')],
    ['an empty text', () => json.text('empty')],
    ['null as a text', () => json.text('none')],
    ['a number as a text', () => json.textOrNull('zero')],
    ['half a number', () => json.count('half')],
    ['a text as a GUID', () => json.guid('text')],
    ['rows as GUIDs', () => json.guids('list')],
    ['a text as an instant', () => json.instant('text')],
    ['a row that is a number', () => json.rows('mixed')],
    ['a list as an object', () => json.object('list')],
    ['null as a list', () => json.rows('none')],
  ])('%s', (_, read) => {
    expect(read).toThrow(Unreadable);
    expect(read).toThrow(/^malformed: /u);
  });
});

test('an absent field is absent, even one that every object inherits', () => {
  expect(() => json.flag('other')).toThrow('absent-field: other');
  expect(() => json.text('constructor')).toThrow('absent-field: constructor');
  expect(json.has('toString')).toBe(false);
});
