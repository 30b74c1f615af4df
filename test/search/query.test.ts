import { describe, expect, test } from 'vitest';
import { codeKey, isCode, isUnspaced, wordsOf } from '../../src/search/query.ts';

test.each(['YAM-LIC-04', 'yam-lic', 'GP-1', 'Set-MgUserLicense'])('“%s” is a code', (query) => {
  expect(isCode(query)).toBe(true);
});

test.each(['yammer', 'YAM-LIC-04 wait', '-04', 'YAM-', '24-11', '', 'ライセンス-04'])(
  '“%s” is no code',
  (query) => {
    expect(isCode(query)).toBe(false);
  },
);

test('the key of a code has no hyphens', () => {
  expect(codeKey('YAM-LIC-04')).toBe('YAMLIC04');
});

test.each([
  ['ja-jp', true],
  ['zh-tw', true],
  ['th-th', true],
  ['ko-kr', false],
  ['en-us', false],
])('%s: words without spaces %s', (locale, expected) => {
  expect(isUnspaced(locale)).toBe(expected);
});

describe('the words of a query', () => {
  test('are each named once, without what stands between them', () => {
    expect(wordsOf('Is it, or is it not? it', 'en-us')).toEqual(['Is', 'it', 'or', 'is', 'not']);
  });

  test('are found where no space parts them', () => {
    expect(wordsOf('Viva Engageのライセンス。', 'ja-jp')).toEqual([
      'Viva',
      'Engage',
      'の',
      'ライセンス',
    ]);
  });
});
