/** One spelling for words that differ in width, case, accents or letters without a base form. */

import { deburr } from 'es-toolkit/string';

/**
 * Only Latin letters lose their accents here: the index itself takes those of other scripts away, except where they
 * make another letter (か and が, น and นี).
 * @example fold('Ｂłąd') // 'blad'
 * @example fold('LİSANS'), fold('lısans') // 'lisans'
 */
export function fold(text: string): string {
  return deburr(text.normalize('NFKC').toLowerCase());
}

/** Full width for half-width katakana, and the other way around for Latin letters, digits and spaces. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\u3000\uFF00-\uFFEF]+/gu, (characters) => characters.normalize('NFKC'))
    .normalize('NFC');
}
