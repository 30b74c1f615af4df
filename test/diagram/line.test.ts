import { expect, test } from 'vitest';
import { linePath } from '../../src/diagram/line.ts';

const far = { x: 500, y: 500, width: 10, height: 10 };

test('a straight line ends in an arrow', () => {
  const line = [
    { x: 20, y: 10 },
    { x: 20, y: 110 },
  ];
  expect(linePath(line, far)).toBe('M20 10v100m-4-5 4 5 4-5');
});

test('makes room for the words, even on the way up', () => {
  const words = { x: 0, y: 40, width: 40, height: 20 };
  const down = [
    { x: 20, y: 10 },
    { x: 20, y: 110 },
  ];
  expect(linePath(down, words)).toBe('M20 10v30M20 60v50m-4-5 4 5 4-5');
  expect(linePath(down.toReversed(), words)).toBe('M20 110v-50M20 40v-30m4 5-4-5-4 5');
});

test('words next to the line do not interrupt it', () => {
  const beside = { x: 24, y: 40, width: 40, height: 20 };
  const line = [
    { x: 20, y: 10 },
    { x: 20, y: 110 },
  ];
  expect(linePath(line, beside)).toBe('M20 10v100m-4-5 4 5 4-5');
});

test('corners are round, but no rounder than there is room for', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 0, y: 30 },
    { x: 8, y: 30 },
    { x: 8, y: 60 },
  ];
  expect(linePath(line, far)).toBe('M0 0v22q0 8 4 8q4 0 4 8v22m-4-5 4 5 4-5');
});
