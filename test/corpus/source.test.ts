import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insert, source } from '../../src/corpus/source.ts';

test('offsets count from the beginning of the file', () => {
  const body = source('---\n---\nbody', 8);
  expect(body.text).toBe('body');
  expect(body.inFile(2)).toBe(10);
});

test('after any insertions every letter still knows its place', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const inserts = fc.array(fc.record({ offset: fc.nat(10), text: fc.constantFrom('-', '<!--') }));
  fc.assert(
    fc.property(inserts, inserts, (first, second) => {
      const byOffset = (a: { offset: number }, b: { offset: number }): number =>
        a.offset - b.offset;
      const once = insert(source(letters.join(''), 0), first.sort(byOffset));
      const twice = insert(once, second.sort(byOffset));
      for (const [place, letter] of letters.entries())
        expect(twice.inFile(twice.text.indexOf(letter))).toBe(place);
    }),
  );
});
