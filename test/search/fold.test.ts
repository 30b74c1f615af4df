import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWidth } from '../../src/search/fold.ts';

test.each([
  ['Błąd', 'blad'],
  ['ŁÓDŹ', 'lodz'],
  ['fødselsdag', 'fodselsdag'],
  ['Đặt lại', 'dat lai'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['Æble', 'aeble'],
  ['œuvre', 'oeuvre'],
  ['ışık', 'isik'],
  ['IŞIK', 'isik'],
  ['İstanbul', 'istanbul'],
  ['þjónusta', 'thjonusta'],
  ['Ｙａｍｍｅｒ', 'yammer'],
  ['ＹＡＭ－ＬＩＣ－０７', 'yam-lic-07'],
])('%s and %s are one word', (text, plain) => {
  expect(fold(text)).toBe(plain);
});

test('letters in other scripts keep the marks that make them different letters', () => {
  for (const text of ['がぎぐ', 'น้ำ', 'й', 'にほんご', '한국어'])
    expect(fold(text)).toBe(text.normalize('NFKC'));
});

test.each([
  ['ﾗｲｾﾝｽ', 'ライセンス'],
  ['ﾈｯﾄﾜｰｸ', 'ネットワーク'],
  ['ﾊﾞｰｼﾞｮﾝ', 'バージョン'],
  ['５０４', '504'],
  ['คำ', 'คำ'],
])('%s is as wide as %s', (text, expected) => {
  expect(foldWidth(text)).toBe(expected);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(foldWidth(foldWidth(text))).toBe(foldWidth(text));
    }),
  );
});

test('capitals and composed letters make no difference', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zà-öø-ÿąćęłńóśźżđğıšžő]*$/u), (word) => {
      expect(fold(word.normalize('NFD'))).toBe(fold(word));
      if (!/[ßıŉ]/u.test(word)) expect(fold(word.toUpperCase())).toBe(fold(word));
    }),
  );
});
