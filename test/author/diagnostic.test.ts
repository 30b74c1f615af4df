import { expect, test } from 'vitest';
import {
  byPlace,
  diagnose,
  formatDiagnostic,
  hasErrors,
  severityOf,
} from '../../src/author/diagnostic.ts';

const at = (file: string, line: number, column: number) =>
  diagnose('GP101', { file, line, column }, 'Wrong', 'fix it');

test('writes one line that editors can follow', () => {
  expect(formatDiagnostic(at('a.mdx', 3, 14))).toBe('a.mdx:3:14 GP101 Wrong — fix it');
});

test('orders by file, then line, then column, as numbers', () => {
  const sorted = [at('b', 1, 1), at('a', 10, 1), at('a', 9, 20), at('a', 9, 3)].sort(byPlace);
  expect(sorted.map(({ file, line, column }) => [file, line, column])).toEqual([
    ['a', 9, 3],
    ['a', 9, 20],
    ['a', 10, 1],
    ['b', 1, 1],
  ]);
});

test('stops a build for an error and not for a warning', () => {
  const old = diagnose('GP202', { file: 'a', line: 1, column: 1 }, 'Old', 'read it again');
  expect(severityOf(old)).toBe('warning');
  expect(hasErrors([old])).toBe(false);
  expect(hasErrors([old, at('a', 1, 1)])).toBe(true);
});
