import { describe, expect, test } from 'vitest';
import { foreignLanguage } from '../../../src/corpus/read/foreign-text.ts';

const english = 'You can open the settings and change the password for your account. '.repeat(4);
const french =
  'Vous pouvez ouvrir les options pour une adresse dans votre compte avec des mots. '.repeat(4);

test.each([
  [english, 'ja-JP', 'en'],
  [english, 'nl-NL', 'en'],
  [french, 'ar-SA', 'fr'],
])('%.20s… in %s is %s', (text, locale, language) => {
  expect(foreignLanguage(text, locale)).toBe(language);
});

test.each([
  ['in its own locale', english, 'en-US'],
  ['too short to tell', 'Open the settings', 'nl-NL'],
  [
    'one English sentence',
    `${'Open de instellingen en kies het account van de groep. '.repeat(9)}${english.slice(0, 68)}`,
    'nl-NL',
  ],
])('a text %s is not reported', (_, text, locale) => {
  expect(foreignLanguage(text, locale)).toBeUndefined();
});

test.each([
  ['seven words of it', 'the '.repeat(7), undefined],
  ['eight words of it', 'the '.repeat(8), 'en'],
  ['one word of it in eight', 'the '.repeat(8) + 'x '.repeat(56), undefined],
  ['more than one in eight', 'the '.repeat(8) + 'x '.repeat(55), 'en'],
  ['three words of it for each of its own', 'the '.repeat(24) + 'het '.repeat(8), undefined],
  ['more than three', 'the '.repeat(25) + 'het '.repeat(8), 'en'],
])('%s: %s', (_, text, language) => {
  expect(foreignLanguage(text, 'nl-NL')).toBe(language);
});

test('an address is not a word in any language', () => {
  const text = 'Outlook.com を開く。'.repeat(10);
  expect(foreignLanguage(text, 'ja-JP')).toBeUndefined();
});

describe('a text whose file is named after a language', () => {
  const half = 'Cerrar la cuenta: alinea cerrar su cuenta de correo, geen se recuperar een';

  test('counts as being in it after fewer words', () => {
    expect(foreignLanguage(half, 'nl-NL')).toBeUndefined();
    expect(foreignLanguage(half, 'nl-NL', 'close-account-spanish')).toBe('es');
  });

  test.each([
    ['four words of it', 'cuenta '.repeat(4), undefined],
    ['five words of it', 'cuenta '.repeat(5), 'es'],
    ['two words of it for each of the locale’s', 'cuenta '.repeat(6) + 'het '.repeat(3), undefined],
    ['more than two', 'cuenta '.repeat(7) + 'het '.repeat(3), 'es'],
  ])('%s: %s', (_, text, language) => {
    expect(foreignLanguage(text, 'nl-NL', 'close-account-spanish')).toBe(language);
  });

  test('is in the locale’s own where it was translated', () => {
    const text = 'Sluit het account van uw e-mail. Het is daarna niet te herstellen.';
    expect(foreignLanguage(text, 'nl-NL', 'close-account-spanish')).toBeUndefined();
    expect(foreignLanguage(half, 'es-ES', 'close-account-spanish')).toBeUndefined();
  });
});
