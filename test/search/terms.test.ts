import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf, pairsOf, termsOf } from '../../src/search/terms.ts';
import { readingsOf } from '../../src/search/query.ts';

test('words are split at spaces, and where a script without spaces begins', () => {
  const terms = termsOf('Viva Engageのライセンス。', 'ja-jp');
  expect(terms).toEqual([
    { text: 'Viva', attached: false, forms: ['viva'] },
    { text: 'Engage', attached: false, forms: ['engage'] },
    { letters: ['の', 'ラ', 'イ', 'セ', 'ン', 'ス'], attached: true },
    { text: '。', attached: true, forms: [] },
  ]);
});

test('half-width katakana are read like full-width ones', () => {
  expect(termsOf('ﾊﾞﾗ', 'ja-jp')).toEqual([{ letters: ['バ', 'ラ'], attached: false }]);
});

test('a letter of Thai has its vowel signs and tone marks with it', () => {
  expect(lettersOf('รีเซ็ต')).toEqual(['รี', 'เ', 'ซ็', 'ต']);
});

test('direction marks are not part of a word', () => {
  expect(termsOf('\u200eYammer\u200f', 'he-il')).toMatchObject([{ forms: ['yammer'] }]);
});

test('Hangul has spaces', () => {
  expect(termsOf('라이선스 할당', 'ko-kr')).toMatchObject([
    { forms: ['라이선스'] },
    { forms: ['할당'] },
  ]);
});

describe('in a script without spaces', () => {
  const scripts = {
    'th-th': 'กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวสหอเแโใไะาำ',
    'ja-jp': 'あいうえおかがきぎくぐアイウエオー漢字管理者割当',
    'zh-cn': '重置密码管理员用户许可证分配怎么样',
  };

  test.each(Object.entries(scripts))(
    '%s: whatever part of a text is searched for, the text has it',
    (locale, letters) => {
      const unit = fc.constantFrom(...Array.from(letters));
      const text = fc.string({ unit, minLength: 1, maxLength: 30 });
      fc.assert(
        fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
          const all = Array.from(whole);
          const start = from % all.length;
          const part = all.slice(start, start + 1 + (length % 8)).join('');
          const has = pairsOf(lettersOf(whole));
          for (const reading of readingsOf(part, locale))
            for (const word of reading.split(' '))
              // The index also finds words by their prefix.
              expect(has.some((pair) => pair.startsWith(word))).toBe(true);
        }),
      );
    },
  );
});
