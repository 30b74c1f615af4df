import { describe, expect, test } from 'vitest';
import { direction, languageTag, nativeName, sortByName } from '../../src/locale/locale.ts';

test.each([
  ['en-us', 'en-US'],
  ['nl-nl', 'nl-NL'],
  ['sr-latn-rs', 'sr-Latn-RS'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['ar', 'ar'],
])('writes %s as %s where a language tag is asked for', (locale, tag) => {
  expect(languageTag(locale)).toBe(tag);
});

test('refuses what is not a locale', () => {
  expect(() => languageTag('english!')).toThrow(RangeError);
});

describe('direction', () => {
  test.each([
    'ar-sa',
    'he-il',
    'fa-ir',
    'ur-pk',
    'ps-af',
    'ckb-iq',
    'dv-mv',
    'yi',
    'az-arab',
    'ug-cn',
  ])('reads %s from right to left', (locale) => {
    expect(direction(locale)).toBe('rtl');
  });

  test.each(['en-us', 'nl-nl', 'ja-jp', 'hi-in', 'sr-latn-rs', 'uz-latn-uz', 'tr-tr', 'az-az'])(
    'reads %s from left to right',
    (locale) => {
      expect(direction(locale)).toBe('ltr');
    },
  );
});

describe('nativeName', () => {
  test('names each language in itself', () => {
    const all = ['en-us', 'nl-nl', 'de-de', 'fi-fi', 'ja-jp', 'ar-sa'];
    expect(all.map((locale) => nativeName(locale, all))).toEqual([
      'English',
      'Nederlands',
      'Deutsch',
      'Suomi',
      '日本語',
      'العربية',
    ]);
  });

  test('names the region only if the language occurs twice', () => {
    const twice = ['pt-br', 'pt-pt', 'nl-nl'];
    expect(nativeName('pt-br', ['pt-br', 'nl-nl'])).toBe('Português');
    const names = twice.map((locale) => nativeName(locale, twice));
    expect(names[0]).not.toBe(names[1]);
    expect(names[0]).toMatch(/^Português .*Brasil/u);
    expect(names[2]).toBe('Nederlands');
  });

  test('distinguishes twins by their script if they have different ones', () => {
    const twins = ['zh-cn', 'zh-tw', 'en-us'];
    expect(twins.map((locale) => nativeName(locale, twins))).toEqual([
      '简体中文',
      '繁體中文',
      'English',
    ]);
    expect(nativeName('zh-cn', ['zh-cn', 'en-us'])).toBe('中文');
    const three = ['zh-cn', 'zh-tw', 'zh-hk'];
    expect(new Set(three.map((locale) => nativeName(locale, three))).size).toBe(3);
  });

  test('names the script that the locale names', () => {
    const [latin, cyrillic] = ['sr-latn-rs', 'sr-cyrl-rs'].map((locale) =>
      nativeName(locale, [locale]),
    );
    expect(latin).toMatch(/^Srpski/u);
    expect(cyrillic).toMatch(/^Српски/u);
  });

  test('begins with a capital letter by the rules of its own language', () => {
    expect(nativeName('tr-tr', ['tr-tr'])).toBe('Türkçe');
    expect(nativeName('is-is', ['is-is'])).toBe('Íslenska');
    expect(nativeName('az-az', ['az-az'])).toMatch(/^Azərbaycan/u);
    // Georgian does not capitalize the first letter of a word.
    expect(nativeName('ka-ge', ['ka-ge'])).toBe('ქართული');
    // Letters outside the basic plane stay whole.
    expect(nativeName('ff-adlm-gn', ['ff-adlm-gn'])).toMatch(/^\u{1E906}/u);
  });
});

test('sorts languages by their own names, the same for every reader', () => {
  const locales = ['ar-sa', 'cs-cz', 'de-de', 'en-us', 'es-es', 'et-ee', 'fi-fi', 'fr-fr', 'ja-jp'];
  expect(sortByName(locales).map((locale) => nativeName(locale, locales))).toEqual([
    'Čeština',
    'Deutsch',
    'Eesti',
    'English',
    'Español',
    'Français',
    'Suomi',
    'العربية',
    '日本語',
  ]);
});
