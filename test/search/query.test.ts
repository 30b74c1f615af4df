import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeKey, isCode, readingsOf, wordsOf } from '../../src/search/query.ts';

test.each([
  'YAM-LIC-04',
  'yam-lic',
  'GP-1',
  'Set-MgUserLicense',
  'yam lic 7',
  'YAMLIC07',
  'ＹＡＭ－ＬＩＣ－０７',
  'YAM–LIC–7',
])('“%s” may be a code', (query) => {
  expect(isCode(query)).toBe(true);
});

test.each([
  'yammer',
  'YAM-LIC-04 wait',
  '-04',
  'YAM-',
  '24-11',
  '',
  'ライセンス-04',
  'wait for 24 hours',
])('“%s” is not a code', (query) => {
  expect(isCode(query)).toBe(false);
});

test('a long sentence is quickly distinguished from a code', () => {
  // Trying every way to split this would take forever.
  const sentence = 'what is happening here and now '.repeat(20);
  expect(isCode(`${sentence}?`)).toBe(false);
  expect(isCode(`${'a-1'.repeat(5_000)}?`)).toBe(false);
});

describe('the key of a code', () => {
  test.each([
    'YAM-LIC-07',
    'YAM-LIC-7',
    'yam-lic-007',
    'yam lic 7',
    'YAMLIC07',
    'ＹＡＭ－ＬＩＣ－０７',
    'YAM–LIC–7',
  ])('is the same for all ways to write it: %s', (code) => {
    expect(codeKey(code)).toBe('yamlic0007');
  });

  test('differs between codes, whatever zeros are left out', () => {
    const number = fc.nat({ max: 9999 });
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(codeKey(`A-${one}`) === codeKey(`A-0${other}`)).toBe(one === other);
      }),
    );
  });

  test('of the beginning of a code is the beginning of its key', () => {
    expect(codeKey('YAM-LIC-07').startsWith(codeKey('yam-lic'))).toBe(true);
  });
});

describe('the readings of a query', () => {
  test.each([
    ['Yammer', 'en-us', ['yammer']],
    ['l’accès', 'fr-fr', ['laccès', 'acces']],
    ['dell’accesso bloccato', 'it-it', ['dellaccesso bloccato', 'accesso bloccato']],
    ['błąd', 'pl-pl', ['błąd', 'blad']],
    ['הסיסמה שלי', 'he-il', ['הסיסמה שלי', 'סיסמה שלי']],
    ['ﾗｲｾﾝｽ', 'ja-jp', ['ライ イセ セン ンス']],
    ['Ｙａｍｍｅｒの割当', 'ja-jp', ['yammer の割 割当']],
    ['码', 'zh-cn', ['码']],
    ['ผ่าน', 'th-th', ['ผ่า าน']],
    ['Office 2019:n', 'fi-fi', ['office 2019n', 'office 2019']],
    ['H', 'en-us', ['h']],
    ['?!', 'en-us', []],
  ])('%s (%s): %j', (query, locale, readings) => {
    expect(readingsOf(query, locale)).toEqual(readings);
  });

  test('do not depend on the language of the reader’s machine', () => {
    expect(readingsOf('LICENSING', 'en-us')).toEqual(['licensing']);
    expect(readingsOf('LİSANS', 'tr-tr')).toContain('lisans');
    expect(readingsOf('IŞIK', 'tr-tr')).toContain('isik');
  });
});

describe('the words of a query', () => {
  test('are each listed once, without what is between them', () => {
    expect(wordsOf('Is it, or is it not? it', 'en-us')).toEqual(['Is', 'it', 'or', 'is', 'not']);
  });

  test('are found even without spaces between them', () => {
    expect(wordsOf('Viva Engageのライセンス。', 'ja-jp')).toEqual([
      'Viva',
      'Engage',
      'の',
      'ライセンス',
    ]);
  });
});
