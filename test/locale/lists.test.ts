import { expect, test } from 'vitest';
import { formatList } from '../../src/locale/lists.ts';

const scopes = ['User.Read', 'AuditLog.Read.All'];

test('has the separators of the language', () => {
  expect(formatList('en-us', scopes, 'conjunction')).toBe('User.Read and AuditLog.Read.All');
  expect(formatList('nl-nl', scopes, 'disjunction')).toBe('User.Read of AuditLog.Read.All');
  expect(formatList('ja-jp', scopes, 'conjunction')).toBe('User.Read、AuditLog.Read.All');
  expect(formatList('en-us', new Set(['x']), 'conjunction')).toBe('x');
  expect(formatList('en-us', [], 'conjunction')).toBe('');
});

test('isolates each item from right to left', () => {
  expect(formatList('ar-sa', scopes, 'conjunction')).toBe(
    '\u2068User.Read\u2069 و\u2068AuditLog.Read.All\u2069',
  );
});
