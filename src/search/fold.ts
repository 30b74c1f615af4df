/**
 * Normalizes the spelling of words that differ in width, case, accents, or letters without a base
 * form.
 */

import { deburr } from 'es-toolkit/string';

/**
 * Only Latin letters lose their accents here: the index itself removes those of other scripts,
 * except where they make a different letter (か and が, น and นี).
 * @example fold('Ｂłąd') // 'blad'
 * @example fold('LİSANS'), fold('lısans') // 'lisans'
 */
export function fold(text: string): string {
  return deburr(text.normalize('NFKC').toLowerCase());
}

/**
 * Converts half-width katakana to full width, and full-width Latin letters, digits, and spaces to
 * half width.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[\u3000\uFF00-\uFFEF]+/gu, (characters) => characters.normalize('NFKC'))
    .normalize('NFC');
}
