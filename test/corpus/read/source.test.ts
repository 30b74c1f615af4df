import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edited, source } from '../../../src/corpus/read/source.ts';

test('offsets count from the beginning of the file', () => {
  const body = source('---\n---\nbody', 8);
  expect(body.text).toBe('body');
  expect(body.inFile(2)).toBe(10);
});

test('after any insertions every character still knows its position', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const inserts = fc.array(
    fc.record({
      offset: fc.nat(10),
      length: fc.constant(0),
      text: fc.constantFrom('-', '<!--'),
    }),
  );
  fc.assert(
    fc.property(inserts, inserts, (first, second) => {
      const twice = edited(edited(source(letters.join(''), 0), first), second);
      for (const [place, letter] of letters.entries())
        expect(twice.inFile(twice.text.indexOf(letter))).toBe(place);
    }),
  );
});

test('a replacement has the position of the text it replaces', () => {
  const changed = edited(source('--abcdef', 2), [
    { offset: 4, length: 1, text: 'EEE' },
    { offset: 1, length: 2, text: '' },
  ]);
  expect(changed.text).toBe('adEEEf');
  expect(Array.from(changed.text).map((_, at) => changed.inFile(at))).toEqual([2, 5, 6, 6, 6, 7]);
});
