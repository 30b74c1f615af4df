import { expect, test } from 'vitest';
import { foreignLanguage } from '../../src/corpus/foreign-text.ts';

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
])('a text %s is as it should be', (_, text, locale) => {
  expect(foreignLanguage(text, locale)).toBeUndefined();
});
