import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExcerpt, readWoven } from '../../src/search/excerpt.ts';
import { weave } from '../../src/search/weave.ts';

const found = (text: string) => ({ text, found: true });
const around = (text: string) => ({ text, found: false });

describe('a text in the index', () => {
  test('has its words as they are, each followed by what else finds it', () => {
    expect(weave('Apri l’accesso ora.', 'it-it')).toBe('Apri l’accesso `~accesso ora.');
    expect(weave('Błąd logowania', 'pl-pl')).toBe('Błąd `~blad logowania');
  });

  test('leaves to the index what it does by itself', () => {
    expect(weave('Crème, sign-in USER', 'fr-fr')).toBe('Crème, sign-in USER');
  });

  test('has letters in pairs if words are written without spaces', () => {
    expect(weave('重置密码', 'zh-cn')).toBe('重置 `-置密 `-密码 `-码');
  });

  test('in a language whose marks the index keeps also has Latin words without marks', () => {
    expect(weave('Café を', 'ja-jp')).toBe('Café `~cafe を');
  });

  test('may be found without being shown', () => {
    expect(weave('Set-MgUser 密码', 'zh-cn', 'quiet')).toBe('`^Set-MgUser `^mguser `^密码 `^码');
  });

  test('may be found only by its codes', () => {
    const text = 'Error AADSTS7000112 or 0x80070005 in Office 365 of 2026 says so.';
    expect(weave(text, 'en-us', 'codes')).toBe('`^AADSTS7000112 `^0x80070005');
  });
});

describe('read out of the index', () => {
  test('what was found is distinguished from what surrounds it', () => {
    expect(readExcerpt('<mark>Switch</mark> the <mark>plan</mark> on')).toEqual([
      found('Switch'),
      around(' the '),
      found('plan'),
      around(' on'),
    ]);
  });

  test('a word is found when another form of it is', () => {
    expect(readExcerpt('Apri l’accesso <mark>`~accesso</mark> ora.')).toEqual([
      around('Apri '),
      found('l’accesso'),
      around(' ora.'),
    ]);
  });

  test('a pair is found with both its letters', () => {
    expect(readExcerpt('重置 <mark>`-置密</mark> `-密码 `-码')).toEqual([
      around('重'),
      found('置密'),
      around('码'),
    ]);
  });

  test('what is never shown is not', () => {
    expect(readExcerpt('Run `^Set-MgUser <mark>`^set</mark> this')).toEqual([around('Run this')]);
  });

  test('tags of the text itself come out as text', () => {
    expect(readExcerpt('&lt;img src=x&gt; <mark>&lt;b&gt;</mark>')).toEqual([
      around('<img src=x> '),
      found('<b>'),
    ]);
  });

  test('any text is unchanged, except for its spaces', () => {
    const words = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from('ab’ -.,éłßıが管理者รีน้ำאבהﾊﾞＹ1 2')),
        fc.constant(' '),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    });
    const locales = fc.constantFrom('it-it', 'pl-pl', 'he-il', 'th-th', 'ja-jp', 'tr-tr');
    fc.assert(
      fc.property(words, locales, (text, locale) => {
        // A backtick at the start of a word has a special meaning in the index.
        fc.pre(!/[`<>\u200B]/u.test(text));
        const plain = text.trim().replace(/\s+/gu, ' ');
        const read = readWoven(weave(text, locale));
        expect(widthOf(read)).toBe(widthOf(plain));
      }),
    );
  });
});

const widthOf = (text: string) => text.normalize('NFKC');

test('each word of a text is written by itself, whatever is around it', () => {
  const showing = fc.constantFrom('shown', 'quiet', 'codes');
  const locale = fc.constantFrom('en-us', 'fr-fr', 'tr-tr', 'he-il', 'ja-jp', 'th-th');
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('l’accès', '待つ', '0x80070005'),
  );
  fc.assert(
    fc.property(fc.array(word), locale, showing, (words, of, how) => {
      const text = words.join(' ');
      const alone = text.split(/\s+/u).map((one) => weave(one, of, how));
      expect(weave(text, of, how)).toBe(alone.filter((one) => one !== '').join(' '));
    }),
  );
});
