import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordForms } from '../../src/search/word-forms.ts';

test.each([
  ['l’accesso', 'it', ['accesso']],
  ['dell’accesso,', 'it', ['accesso']],
  ["Dell'app", 'it', ['app']],
  ['L’utilisateur', 'fr', ['utilisateur']],
  ['«d’erreur»', 'fr', ['erreur']],
  ['qu’il', 'fr', ['il']],
  ['aujourd’hui', 'fr', ['aujourdhui']],
  ['Yammer’da', 'tr', ['yammer']],
  ["Microsoft'un", 'tr', ['microsoft']],
  ['hulpprogramma’s', 'nl', ['hulpprogrammas']],
  ['user’s', 'en', ['users']],
  ['комп’ютер', 'uk', ['компютер']],
  ['eDiscovery/Content', 'en', ['ediscovery', 'content']],
  ['30174-4', 'en', ['30174', '4']],
  ['list–based', 'en', ['list', 'based']],
  ['Zu\u00adgriff', 'de', ['zugriff']],
  ['…', 'en', []],
])('%s (%s) is found by %j', (word, language, forms) => {
  expect(wordForms(word, language)).toEqual(forms);
});

describe('a Hebrew word', () => {
  test.each(['סיסמה', 'הסיסמה', 'בסיסמה', 'לסיסמה', 'מהסיסמה', 'והסיסמה', 'שהסיסמה', 'כשהסיסמה'])(
    '%s is found without the particles written with it',
    (word) => {
      expect(wordForms(word, 'he')).toEqual(['סיסמה']);
    },
  );

  test('keeps a word of three letters whole', () => {
    expect(wordForms('שרת', 'he')).toEqual(['שרת']);
    expect(wordForms('השרת', 'he')).toEqual(['שרת']);
  });

  test('leaves out a particle before a Latin name', () => {
    expect(wordForms('ב-Microsoft', 'he')).toEqual(['microsoft']);
  });

  test('comes out the same with any particles before it', () => {
    const letters = fc.constantFrom(...Array.from('אבגדהוזחטיכלמנסעפצקרשת'));
    const particles = fc.string({ unit: fc.constantFrom(...Array.from('הובלמשכ')), maxLength: 3 });
    const word = fc.string({ unit: letters, minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(particles, word, (before, rest) => {
        expect(wordForms(before + rest, 'he')).toEqual(wordForms(rest, 'he'));
      }),
    );
  });
});
